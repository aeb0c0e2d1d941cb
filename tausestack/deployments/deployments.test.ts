import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '#shared/api/schemas/app.ts';
import type { Deployment } from '#shared/api/schemas/deployment.ts';
import { resumeBuilding } from './activate.ts';
import { createDiskBlobStore } from './blob-store.ts';
import { createDeploymentHub } from './deployment-hub.ts';
import { sweep } from './sweep.ts';
import {
  digestOf,
  manifestOfText,
  startTestEngine,
  type TestEngine,
} from '../testing/test-engine.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('deployments', () => {
  let cloud: TestEngine;
  let shop: App;

  beforeAll(async () => {
    cloud = await startTestEngine();
    shop = await cloud.client.apps.create({ name: 'Tienda' });
  });
  afterAll(() => cloud.close());

  const home = async (label = 'tienda') => (await cloud.visit(label, '/')).text();

  test('a site goes from files to a live address, and the next one takes its place', async () => {
    const { client } = cloud;
    const site = { 'index.html': '<h1>Uno</h1>', 'app.css': 'h1 { color: red }' };
    const files = manifestOfText(site);

    const { deployment, missing } = await client.deploy.start({ app_id: shop.id, files });
    expect(deployment).toMatchObject({
      state: 'queued',
      environment: 'production',
      path_count: 2,
      files: { total: 2, stored: 0 },
    });
    expect(missing).toEqual(Object.values(files).toSorted());
    expect((await cloud.visit('tienda', '/')).status).toBe(404);

    await client.deploy.upload(
      deployment.id,
      digestOf(site['index.html']),
      bytes(site['index.html']),
    );
    expect(await client.deploy.get(deployment.id)).toMatchObject({
      state: 'uploading',
      files: { total: 2, stored: 1 },
    });
    await expect(client.deploy.finalize(deployment.id)).rejects.toMatchObject({
      code: 'files_missing',
      problem: { missing: [digestOf(site['app.css'])] },
    });

    await client.deploy.upload(deployment.id, digestOf(site['app.css']), bytes(site['app.css']));
    const live = await client.deploy.finalize(deployment.id);
    expect(live).toMatchObject({ state: 'live', url: shop.url, error: null });
    expect(await home()).toBe('<h1>Uno</h1>');

    const second = await cloud.publish(shop.id, { ...site, 'index.html': '<h1>Dos</h1>' });
    expect(second.state).toBe('live');
    expect((await client.deploy.get(live.id)).state).toBe('superseded');
    expect(await home()).toBe('<h1>Dos</h1>');
    expect((await client.apps.get(shop.id)).live).toEqual({ production: second.id, staging: null });
  });

  test('only contents that the tenant never had are asked for', async () => {
    const site = {
      'index.html': 'changed word',
      'a.txt': 'same',
      'b.txt': 'same',
      'c.txt': 'other',
    };
    await cloud.publish(shop.id, site);
    const next = { ...site, 'index.html': 'another word', 'd.txt': 'other' };
    const { missing } = await cloud.client.deploy.start({
      app_id: shop.id,
      files: manifestOfText(next),
    });
    expect(missing).toEqual([digestOf('another word')]);
  });

  test('the same content again is the deployment that is live', async () => {
    const site = { 'index.html': 'steady' };
    const first = await cloud.publish(shop.id, site);
    const again = await cloud.publish(shop.id, site);
    expect(again).toEqual(first);
  });

  test('after a cut, starting again resumes with what is still missing', async () => {
    const { client } = cloud;
    const site = { 'index.html': 'half', 'one.txt': 'first half', 'two.txt': 'second half' };
    const input = { app_id: shop.id, files: manifestOfText(site) };
    const cut = await client.deploy.start(input);
    await client.deploy.upload(cut.deployment.id, digestOf('half'), bytes('half'));

    const resumed = await client.deploy.start(input);
    expect(resumed.deployment.id).toBe(cut.deployment.id);
    expect(resumed.missing).toEqual([digestOf('first half'), digestOf('second half')].toSorted());
    expect((await cloud.publish(shop.id, site)).id).toBe(cut.deployment.id);
  });

  test('bytes that are not the announced ones are refused and nothing of them stays', async () => {
    const { client, dataFolder } = cloud;
    const files = manifestOfText({ 'index.html': 'honest bytes' });
    const { deployment } = await client.deploy.start({ app_id: shop.id, files });
    const digest = digestOf('honest bytes');
    await expect(
      client.deploy.upload(deployment.id, digest, bytes('forged bytes')),
    ).rejects.toMatchObject({ code: 'digest_mismatch', status: 422 });
    expect((await client.deploy.start({ app_id: shop.id, files })).missing).toEqual([digest]);
    expect(await readdir(join(dataFolder, 'blobs', 'tnt_default', 'incoming'))).toEqual([]);
    await expect(
      client.deploy.upload(deployment.id, digestOf('stranger'), bytes('stranger')),
    ).rejects.toMatchObject({ code: 'file_not_expected', status: 404 });
  });

  test('a canceled deployment takes no more files and can’t go live', async () => {
    const { client } = cloud;
    const files = manifestOfText({ 'index.html': 'never shown' });
    const { deployment } = await client.deploy.start({ app_id: shop.id, files });
    expect((await client.deploy.cancel(deployment.id)).state).toBe('canceled');
    await expect(
      client.deploy.upload(deployment.id, digestOf('never shown'), bytes('never shown')),
    ).rejects.toMatchObject({ code: 'deployment_state' });
    const again = await client.deploy.start({ app_id: shop.id, files });
    expect(again.deployment.id).not.toBe(deployment.id);
  });

  test('rolling back walks to earlier deployments, and forward by name', async () => {
    const { client } = cloud;
    const app = await client.apps.create({ name: 'Historia' });
    await expect(client.apps.rollback(app.id)).rejects.toMatchObject({
      code: 'nothing_to_roll_back',
    });
    const versions: Deployment[] = [];
    for (const text of ['one', 'two', 'three']) {
      versions.push(await cloud.publish(app.id, { 'index.html': text }));
    }
    const [one, two, three] = versions.map((version) => version.id);

    expect((await client.apps.rollback(app.id)).id).toBe(two);
    expect(await home('historia')).toBe('two');
    expect((await client.apps.rollback(app.id)).id).toBe(one);
    expect(await home('historia')).toBe('one');
    await expect(client.apps.rollback(app.id)).rejects.toMatchObject({
      code: 'nothing_to_roll_back',
    });
    const forward = { deployment_id: three ?? '' };
    expect(await client.apps.rollback(app.id, forward)).toMatchObject({ id: three, state: 'live' });
    expect(await home('historia')).toBe('three');
    const { items } = await client.deploy.list(app.id);
    expect(items.map((item) => [item.id, item.state])).toEqual([
      [three, 'live'],
      [two, 'superseded'],
      [one, 'superseded'],
    ]);
  });

  test('staging is an address of its own', async () => {
    const app = await cloud.client.apps.create({ name: 'Ensayo' });
    await cloud.publish(app.id, { 'index.html': 'for all' });
    const staged = await cloud.publish(app.id, { 'index.html': 'for us' }, 'staging');
    expect(staged.url).toBe('http://ensayo--staging.localhost/');
    expect(await home('ensayo')).toBe('for all');
    expect(await home('ensayo--staging')).toBe('for us');
  });

  test('files lost on disk fail the deployment and are asked for again', async () => {
    const { client, dataFolder } = cloud;
    const site = { 'index.html': 'soon lost' };
    const files = manifestOfText(site);
    const { deployment } = await client.deploy.start({ app_id: shop.id, files });
    const digest = digestOf('soon lost');
    await client.deploy.upload(deployment.id, digest, bytes('soon lost'));
    await rm(join(dataFolder, 'blobs', 'tnt_default', digest.slice(0, 2), digest));
    const before = await home();

    expect(await client.deploy.finalize(deployment.id)).toMatchObject({
      state: 'failed',
      error: { code: 'files_lost' },
    });
    expect(await home()).toBe(before);
    expect((await client.deploy.start({ app_id: shop.id, files })).missing).toEqual([digest]);
    expect((await cloud.publish(shop.id, site)).state).toBe('live');
  });

  test('events tell each step and end when the deployment is live', async () => {
    const { client } = cloud;
    const text = 'watched';
    const files = manifestOfText({ 'index.html': text });
    const { deployment } = await client.deploy.start({ app_id: shop.id, files });
    const states: string[] = [];
    for await (const event of client.deploy.events(deployment.id)) {
      states.push(event.state);
      if (event.state === 'queued') {
        await client.deploy.upload(deployment.id, digestOf(text), bytes(text));
      }
      if (event.state === 'uploading') await client.deploy.finalize(deployment.id);
    }
    expect(states[0]).toBe('queued');
    expect(states.at(-1)).toBe('live');
    await expect(client.deploy.events('dep_none').next()).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('what a cut left in building goes live at the next start', async () => {
    const { client, database, dataFolder } = cloud;
    const app = await client.apps.create({ name: 'Cortada' });
    const site = { 'index.html': 'before the cut' };
    await cloud.publish(app.id, site);
    const next = { 'index.html': 'after the cut' };
    const { deployment } = await client.deploy.start({
      app_id: app.id,
      files: manifestOfText(next),
    });
    const digest = digestOf('after the cut');
    await client.deploy.upload(deployment.id, digest, bytes('after the cut'));
    await database.asSystem((transaction) =>
      transaction.query(`update deployment set state = 'building' where id = $1`, [deployment.id]),
    );
    expect(await home('cortada')).toBe('before the cut');
    const blobs = createDiskBlobStore(join(dataFolder, 'blobs'));
    expect(await resumeBuilding(database, blobs, createDeploymentHub())).toBe(1);
    expect(await home('cortada')).toBe('after the cut');
  });

  test('neither a file nor a site grows beyond its limit', async () => {
    const small = await startTestEngine({
      database: { ...cloud.database, close: async () => {} },
      limits: { maximumFileBytes: 6, maximumSiteBytes: 10 },
    });
    try {
      const files = manifestOfText({
        'index.html': '123456',
        'b.txt': '1234567',
        'c.txt': '12345',
      });
      const { deployment } = await small.client.deploy.start({ app_id: shop.id, files });
      const upload = (text: string) =>
        small.client.deploy.upload(deployment.id, digestOf(text), bytes(text));
      expect((await upload('123456')).size).toBe(6);
      await expect(upload('1234567')).rejects.toMatchObject({ code: 'payload_too_large' });
      await expect(upload('12345')).rejects.toMatchObject({ code: 'payload_too_large' });
      expect((await small.client.deploy.get(deployment.id)).files).toEqual({ total: 3, stored: 1 });
    } finally {
      await small.close();
    }
  });

  test('the next start drops what no deployment needs, and nothing else', async () => {
    const { client, database, dataFolder } = cloud;
    const app = await client.apps.create({ name: 'Pasajera' });
    await cloud.publish(app.id, { 'index.html': 'passing' });
    const kept = await client.apps.create({ name: 'Permanente' });
    await cloud.publish(kept.id, { 'index.html': 'first' });
    await cloud.publish(kept.id, { 'index.html': 'second' });
    await client.apps.remove(app.id);
    const blobs = createDiskBlobStore(join(dataFolder, 'blobs'));
    const sizes = () =>
      Promise.all(
        ['passing', 'first', 'second'].map((text) => blobs.sizeOf('tnt_default', digestOf(text))),
      );

    expect(await sizes()).toEqual([7, 5, 6]);
    await sweep(database, blobs);
    expect(await sizes()).toEqual([undefined, 5, 6]);
    expect((await client.apps.rollback(kept.id)).state).toBe('live');
    expect(await home('permanente')).toBe('first');
  });

  test.each([
    ['../secret.html', 'climbs out'],
    ['a/../../b.html', 'climbs out inside'],
    ['/etc/passwd', 'is absolute'],
    ['a//b.html', 'has an empty part'],
    ['a\\..\\b.html', 'has backslashes'],
    ['a\u0007.html', 'has a control character'],
    ['./a.html', 'has a dot part'],
  ])('the path %j, which %s, is refused', async (path) => {
    const files = manifestOfText({ 'index.html': 'x', [path]: 'y' });
    await expect(cloud.client.deploy.start({ app_id: shop.id, files })).rejects.toMatchObject({
      code: 'invalid_manifest',
      problem: { errors: [{ path }] },
    });
  });

  test('a site without index.html is refused', async () => {
    const files = manifestOfText({ 'about.html': 'x' });
    await expect(cloud.client.deploy.start({ app_id: shop.id, files })).rejects.toMatchObject({
      code: 'invalid_manifest',
    });
  });
});
