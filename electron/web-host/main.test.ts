import { spawn } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { readLockHolder } from '#services/data-lock.ts';
import { connectClient, connectWithKey, takeInvitation } from '#tests/support/contract-client.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { type RunningWebHost, startWebHost } from '#tests/support/web-host.ts';
import { newSecret, readHostAddress, writeHostAddress } from './host-key.ts';

const patience = { timeout: 120_000 };
const entry = join(import.meta.dirname, 'main.ts');
const running: RunningWebHost[] = [];

afterEach(async () => {
  for (const host of running.splice(0)) await host.kill();
});

async function start(data = makeTemporaryFolder()): Promise<RunningWebHost> {
  const host = await startWebHost({ data });
  running.push(host);
  return host;
}

/** Runs the host with parameters until it ends by itself. */
function runHost(
  parameters: string[],
  environment: Record<string, string> = {},
): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [entry, '--no-open', ...parameters], {
      env: { ...process.env, LC_ALL: 'C', ...environment },
    });
    let out = '';
    let error = '';
    child.stdout.on('data', (text: Buffer) => {
      out += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      error += text.toString();
    });
    child.once('close', (code) => resolve({ code, out, error }));
  });
}

describe('starting the web host', patience, () => {
  it('shows the running one to a second start on the same folder', async () => {
    const first = await start();
    const second = await runHost(['--port', '0', '--data', first.data]);
    expect(second).toMatchObject({ code: 0, error: '' });
    const [, link = ''] = /^TausePro is running at (\S+)\n$/.exec(second.out) ?? [];
    expect(new URL(link).origin).toBe(new URL(first.url).origin);
    const { client, close } = await connectClient(link);
    expect(await client.projects.list()).toEqual([]);
    close();
    expect(statSync(join(first.data, 'lock.json')).mode & 0o077).toBe(0);
  });

  it('takes over after a crash, and gives the folder back at a clean end', async () => {
    const first = await start();
    const key = await takeInvitation(first.url);
    const link = first.url;
    await first.kill();
    expect(existsSync(join(first.data, 'lock.json'))).toBe(true);
    const second = await start(first.data);
    // An open window finds its host again; a link that nobody used doesn't.
    const { origin } = new URL(second.url);
    const { client, close } = await connectWithKey(origin, key);
    expect(await client.projects.list()).toEqual([]);
    close();
    const unused = new URL(link).searchParams.get('invitation') ?? '';
    await expect(takeInvitation(`${origin}/?invitation=${unused}`)).rejects.toThrow('refused');
    await second.stop();
    expect(existsSync(join(first.data, 'lock.json'))).toBe(false);
  });

  it("takes over where a dead host's number belongs to another process now", async () => {
    const data = makeTemporaryFolder();
    const address = writeHostAddress({ origin: 'http://127.0.0.1:9', key: newSecret() });
    const stranger = { pid: process.pid, address };
    writeFileSync(join(data, 'lock.json'), JSON.stringify(stranger));
    const host = await start(data);
    const stored = readHostAddress(readLockHolder(data)?.address ?? null);
    expect(stored?.origin).toBe(new URL(host.url).origin);
  });

  it('never takes the folder from a host that is stopped, says so, and finds it once it goes on', async () => {
    const first = await start();
    const again = ['--port', '0', '--data', first.data];
    first.pause();
    const refused = await runHost(again, { LC_ALL: 'es_CO.UTF-8' });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.error).toMatch(
      /^Tus proyectos de .* otro TausePro que no responde \(proceso \d+\).* termina ese proceso/,
    );
    first.goOn();
    expect(await runHost(again)).toMatchObject({ code: 0, error: '' });
    first.pause();
    await first.kill();
    expect((await start(first.data)).data).toBe(first.data);
  });

  it('says what to do where the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const data = makeTemporaryFolder();
    const failed = await runHost(['--port', String(port), '--data', data]);
    other.close();
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.error).toContain(`Port ${port} is taken by another program`);
    expect(existsSync(join(data, 'lock.json'))).toBe(false);
  });

  it("says in the terminal's language what is wrong with the folder, and what to do", async () => {
    const spanish = { LC_ALL: 'es_CO.UTF-8' };
    const file = join(makeTemporaryFolder(), 'file');
    writeFileSync(file, '');
    const unusable = await runHost(['--port', '0', '--data', file], spanish);
    expect(unusable).toMatchObject({ code: 1, out: '' });
    expect(unusable.error).toBe(
      `TausePro no puede usar la carpeta ${file} para tus proyectos. Revisa que sea una carpeta y que puedas escribir en ella.\n`,
    );

    const data = makeTemporaryFolder();
    await (await start(data)).stop();
    const newer = new SqliteDatabase(join(data, 'tausepro.db'));
    newer.pragma('user_version = 9999');
    newer.close();
    const refused = await runHost(['--port', '0', '--data', data], spanish);
    expect(refused.error).toMatch(/^Tus proyectos de .* versión más nueva de TausePro/);
    expect(refused.error).not.toMatch(/Usage|9999/);
  });

  it('explains its parameters', async () => {
    const failed = await runHost(['--port', 'many']);
    expect(failed.code).toBe(1);
    expect(failed.error).toMatch(/--port is not valid[\s\S]*Usage/);
  });
});
