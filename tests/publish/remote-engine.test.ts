import { createRouterClient } from '@orpc/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCuttingProxy } from '#tests/support/cutting-proxy.ts';
import { seededRandom } from '#tests/support/random.ts';
import type { Environment, PublicationNotice, PublishEvent } from '#shared/contract/schemas.ts';
import { setTheme } from '#shared/document/commands/project-entries.ts';
import { openDocument } from '#shared/document/open-document.ts';
import { createServices } from '#services/create-services.ts';
import { startEngineProcess } from '#tausestack/testing/engine-process.ts';
import { createWebPorts } from '../../electron/web-host/web-ports.ts';

const token = 'a-token-of-this-test-only';
const seed = 20260611;
const folder = await mkdtemp(join(tmpdir(), 'tausepro-remote-'));
const engineData = join(folder, 'engine');
const ports = createWebPorts(join(folder, 'app'));
let services = createServices(ports);
let client = createRouterClient(services.router);
let engine = await startEngineProcess(engineData, token);
const proxy = await startCuttingProxy(engine.url);

async function restartApp(): Promise<void> {
  await services.close();
  services = createServices(ports);
  client = createRouterClient(services.router);
}

async function startEngine(): Promise<void> {
  engine = await startEngineProcess(engineData, token);
  proxy.leadTo(engine.url);
}

afterAll(async () => {
  await services.close();
  await proxy.close();
  await engine.end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

async function publish(
  project: string,
  environment: Environment = 'production',
): Promise<PublishEvent[]> {
  const events: PublishEvent[] = [];
  for await (const event of await client.publish.start({ project, environment }))
    events.push(event);
  return events;
}

async function recolour(project: string, color: string): Promise<void> {
  const opened = await client.projects.open({ project });
  const document = openDocument({
    ...(opened.snapshot ? { snapshot: opened.snapshot } : {}),
    updates: opened.updates,
  });
  const saved: Promise<unknown>[] = [];
  document.onGesture(({ update, ...gesture }) => {
    const gestureId = crypto.randomUUID();
    saved.push(client.projects.append({ project, gestureId, update, gesture }));
  });
  document.transact('theme', (transaction) => {
    setTheme(transaction, { tokens: { 'color.primary': color } });
  });
  await Promise.all(saved);
}

/** Waits for the notice that ends a queued publication. */
async function outcome(): Promise<PublicationNotice['outcome']> {
  for await (const notice of await client.publish.watch({})) {
    if (notice.outcome.type === 'live' || notice.outcome.type === 'failed') return notice.outcome;
  }
  throw new Error('the notices ended');
}

const of = async (project: string, environment: Environment) =>
  (await client.publish.status({ project })).find((found) => found.environment === environment);

describe('publishing to an engine elsewhere', () => {
  let project = '';
  beforeAll(async () => {
    await client.publish.setServer({ url: proxy.url, token });
    const templates = await client.templates.list();
    const template = templates.find(({ category }) => category === 'ecommerce');
    const created = await client.projects.create({
      name: 'Tienda Ámbar',
      locale: 'es',
      template: { id: template?.id ?? '', variables: {} },
    });
    project = created.id;
  });

  it('refuses a key that the engine does not know, and an address that would show it', async () => {
    await expect(
      client.publish.setServer({ url: proxy.url, token: 'wrong-token-of-somebody' }),
    ).rejects.toMatchObject({ data: { code: 'publish-refused' } });
    await expect(
      client.publish.setServer({ url: 'http://example.com', token }),
    ).rejects.toMatchObject({ data: { code: 'invalid-input' } });
    expect(await client.publish.server()).toEqual({ url: proxy.url });
  });

  it(`goes on where a cut ended an upload, and sends no file twice (seed ${seed})`, async () => {
    const cutAfter = 1 + Math.floor(seededRandom(seed)() * 8);
    proxy.cutAfter(cutAfter, 2);
    const events = await publish(project);
    const interrupted = events.filter((event) => event.type === 'interrupted');
    expect(interrupted[0]).toMatchObject({ files: cutAfter });
    expect(events.at(-1)).toMatchObject({ type: 'live' });
    expect(new Set(proxy.uploads).size).toBe(proxy.uploads.length);
    const uploads = events.filter((event) => event.type === 'upload');
    const arrived = uploads.map(({ files }) => files);
    expect(arrived).toEqual(arrived.toSorted((first, second) => first - second));
    expect(arrived.at(-1)).toBe(proxy.uploads.length);
  }, 120_000);

  it('knows what is not published yet, for each environment', async () => {
    expect(await of(project, 'production')).toMatchObject({ changes: 0, queued: null });
    expect(await of(project, 'staging')).toMatchObject({ live: null, changes: null });
    await recolour(project, '#123456');
    const changed = await of(project, 'production');
    expect(changed).toMatchObject({ changes: 1, changedAt: expect.any(Number) });
    expect(await client.publish.overview()).toMatchObject([{ project }]);
  });

  it('puts what is in staging into production without a build', async () => {
    await publish(project, 'staging');
    expect(await of(project, 'staging')).toMatchObject({ changes: 0 });
    expect(await of(project, 'production')).toMatchObject({ changes: 1 });
    const sent = proxy.uploads.length;
    const promoted = await client.publish.promote({ project });
    expect(promoted).toMatchObject({ environment: 'production', state: 'live' });
    expect(proxy.uploads.length).toBe(sent);
    expect(await of(project, 'production')).toMatchObject({ changes: 0, live: promoted });
  }, 120_000);

  it('keeps a publication while the engine is away, over a restart, and delivers it once it is back', async () => {
    await recolour(project, '#654321');
    await engine.end('SIGTERM');
    expect((await publish(project)).at(-1)).toMatchObject({ type: 'queued' });
    await recolour(project, '#00aa55');
    expect((await publish(project)).at(-1)).toMatchObject({ type: 'queued' });
    await restartApp();
    expect(await of(project, 'production')).toMatchObject({
      changes: 2,
      queued: { environment: 'production' },
    });
    const ended = outcome();
    await startEngine();
    await client.publish.retryQueued();
    expect(await ended).toMatchObject({ type: 'live', deployment: { state: 'live' } });
    expect(await of(project, 'production')).toMatchObject({ changes: 0, queued: null });
    const history = await client.publish.history({ project });
    const production = history.filter(({ environment }) => environment === 'production');
    expect(production.map(({ state }) => state)).toEqual(['live', 'superseded', 'superseded']);
  }, 180_000);

  it('forgets what is taken back', async () => {
    await recolour(project, '#bb0000');
    await engine.end('SIGTERM');
    await publish(project);
    await client.publish.cancelQueued({ project, environment: 'production' });
    expect(await of(project, 'production')).toMatchObject({ changes: 1, queued: null });
    await startEngine();
    await client.publish.retryQueued();
    const history = await client.publish.history({ project });
    expect(history.filter(({ environment }) => environment === 'production')).toHaveLength(3);
  }, 120_000);
});
