import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stopRequest } from '#shared/program/stop-request.ts';
import { type EngineProcess, startEngineProcess } from './testing/engine-process.ts';
import { digestOf, manifestOfText, publishWith } from './testing/test-engine.ts';

const token = 'token-of-the-parent-process';

function pageOf(engine: EngineProcess, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(engine.url, { headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}

describe('the engine as a process', () => {
  let dataFolder: string;
  let running: EngineProcess[];

  beforeEach(async () => {
    running = [];
    dataFolder = await mkdtemp(join(tmpdir(), 'tausestack-main-'));
  });
  afterEach(async () => {
    await Promise.all(running.map((engine) => engine.end('SIGKILL')));
    await rm(dataFolder, { recursive: true, force: true });
  });

  async function start(withToken = token): Promise<EngineProcess> {
    const engine = await startEngineProcess(dataFolder, withToken);
    running.push(engine);
    return engine;
  }

  test('killed in the middle of an upload, it loses nothing, resumes, and takes a new token', async () => {
    const first = await start();
    const app = await first.client.apps.create({ name: 'Panadería' });
    await publishWith(first.client, app.id, { 'index.html': 'abierto' });
    const next = { 'index.html': 'abierto hoy', 'menu.html': 'pan', 'foto.txt': 'foto' };
    const input = { app_id: app.id, files: manifestOfText(next) };
    const cut = await first.client.deploy.start(input);
    const bytes = new TextEncoder().encode('pan');
    await first.client.deploy.upload(cut.deployment.id, digestOf('pan'), bytes);
    await first.end('SIGKILL');

    const second = await start();
    expect(await pageOf(second, 'panaderia.localhost')).toBe('abierto');
    const resumed = await second.client.deploy.start(input);
    expect(resumed.deployment.id).toBe(cut.deployment.id);
    expect(resumed.missing).toEqual([digestOf('abierto hoy'), digestOf('foto')].toSorted());
    await publishWith(second.client, app.id, next);
    expect(await pageOf(second, 'panaderia.localhost')).toBe('abierto hoy');
    expect(await second.end(stopRequest)).toBe(0);

    const third = await start('another-token-of-the-parent');
    const old = { headers: { authorization: `Bearer ${token}` } };
    expect((await fetch(`${third.url}/api/v1/apps`, old)).status).toBe(401);
    expect(await pageOf(third, 'panaderia.localhost')).toBe('abierto hoy');
    expect((await third.client.apps.rollback(app.id)).state).toBe('live');
    expect(await pageOf(third, 'panaderia.localhost')).toBe('abierto');
  }, 120_000);

  test('it prints one ready line, holds its folder alone and ends with its parent', async () => {
    const engine = await start();
    expect(JSON.parse(engine.output[0] ?? '')).toEqual({
      type: 'ready',
      port: Number(new URL(engine.url).port),
      url: engine.url,
    });
    // As the app does that opens again right after a crash: the next one waits until this one is gone.
    const order: string[] = [];
    const next = start().then((started) => {
      order.push('next is ready');
      return started;
    });
    expect((await engine.client.tenants.list()).items).toHaveLength(1);
    order.push('first is told');
    expect(await engine.end('disconnect')).toBe(0);
    expect(engine.output).toHaveLength(1);
    expect((await (await next).client.tenants.list()).items).toHaveLength(1);
    expect(order).toEqual(['first is told', 'next is ready']);
  }, 120_000);

  test('what it can’t start with is told with its usage, and what it met on the way without', async () => {
    await expect(start('short')).rejects.toThrow(/Usage/);
    dataFolder = join(dataFolder, 'file');
    await writeFile(dataFolder, '');
    await expect(start()).rejects.toThrow(/^(?![\s\S]*Usage)[\s\S]*(?:EEXIST|ENOTDIR)/);
    dataFolder = dirname(dataFolder);
  }, 120_000);
});
