import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  }, 60_000);

  test('it prints one ready line, holds its folder alone and ends with its parent', async () => {
    const engine = await start();
    expect(JSON.parse(engine.output[0] ?? '')).toEqual({
      type: 'ready',
      port: Number(new URL(engine.url).port),
      url: engine.url,
    });
    await expect(startEngineProcess(dataFolder, token)).rejects.toThrow(/Another engine/);
    expect((await engine.client.tenants.list()).items).toHaveLength(1);
    expect(await engine.end('disconnect')).toBe(0);
    expect(engine.output).toHaveLength(1);
  }, 60_000);
});
