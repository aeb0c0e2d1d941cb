import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createNodePrograms } from '../app-process.ts';
import { createPreviewServer } from '../preview/preview-server.ts';
import { localRequest } from '#tests/support/local-request.ts';

const packages = resolve(import.meta.dirname, '../../../node_modules');
let folder: string;
let address: string;
let close: () => Promise<void>;

const files = {
  'index.html':
    '<!doctype html><div id="root"></div><script type="module" src="/src/main.tsx"></script>',
  'src/main.tsx': "import './app.css';\nexport const seen: string = 'module';",
  'src/app.css': 'body { color: red }',
  'src/.secret.ts': 'export const secret = 1;',
  'public/images/a b.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'public/robots.txt': 'User-agent: *',
  'package.json': '{ "secret": true }',
  '.env': 'SECRET=1',
  'vite.config.ts': 'secret',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'preview-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(packages, join(folder, 'node_modules'), 'junction');
  const server = createPreviewServer({
    startProgram: createNodePrograms({
      tausestack: join(folder, 'unused.ts'),
      'site-builder': join(import.meta.dirname, 'site-builder.ts'),
    }),
    folder,
    packages,
    prepare: async () => undefined,
  });
  address = await server.address();
  close = () => server.close();
}, 90_000);
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  localRequest(address, { path, headers, method });

/** Whether the socket by which pages hear of changes opens. */
function socketOpens(headers: Record<string, string>, token: string): Promise<boolean> {
  const { port } = new URL(address);
  return new Promise((answer) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/?token=${token}`, 'vite-hmr', { headers });
    socket.once('open', () => {
      socket.terminate();
      answer(true);
    });
    socket.once('error', () => answer(false));
  });
}

describe('the preview of a generated app', () => {
  it('PV-1 serves its pages, their modules and its public files', async () => {
    for (const page of ['/', '/about', '/tienda/caf%C3%A9', '/about?utm_source=x']) {
      expect((await get(page)).body).toContain('<div id="root">');
    }
    expect((await get('/src/main.tsx')).body).toContain('seen');
    expect((await get('/src/main.tsx?t=1')).body).toContain('seen');
    expect((await get('/src/app.css')).body).toContain('red');
    expect((await get('/images/a%20b.svg')).status).toBe(200);
    expect((await get('/robots.txt')).body).toContain('User-agent');
    // All that its own modules ask for, as far as Vite itself goes.
    const queue = ['/@vite/client', '/@react-refresh'];
    for (const path of queue) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      for (const [, found = ''] of body.matchAll(/^import .*?"(\/[^"]+)"/gm)) {
        if (!queue.includes(found)) queue.push(found);
      }
    }
  });

  it.each([
    '/__open-in-editor?file=package.json',
    '/__open-in-editor',
    '/%5F_open-in-editor?file=package.json',
    '/about/__open-in-editor?file=package.json',
    '/__inspect/',
    '/__vite_ping',
    '/@fs/etc/passwd',
    '/@fs//etc/passwd',
    '/@id/react',
    '/@id/__x00__react',
    '/@vite/env',
    '/package.json',
    '/package.json?import',
    '/vite.config.ts',
    '/.env',
    '/.vite/deps/_metadata.json',
    '/.vite/deps/../../package.json',
    '/.vite/deps/%2e%2e/package.json',
    '/src/main.tsx?raw',
    '/src/main.tsx?url',
    '/src/main.tsx?import&raw',
    '/src/main.tsx?t=1&inline',
    '/src/main.tsx?worker',
    '/src/main.tsx?raw??',
    '/src/../package.json',
    '/src/%2e%2e/package.json',
    '/src/..%2fpackage.json',
    '/src/..%5cpackage.json',
    '/src/.secret.ts',
    '/src//main.tsx',
    '//etc/passwd',
    '/node_modules/react/index.js',
    '/node_modules/react/package.json',
    '/node_modules/.bin/vite',
    '/%00',
    '/%',
    '/src/main.tsx%00',
    '/src/main.tsx%3Fraw',
  ])('PV-2 serves nothing else of what the server beneath has: %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).toBe('');
  });

  it('PV-3 gives nothing to whoever does not know its name, or asks from elsewhere', async () => {
    const { port, host } = new URL(address);
    for (const other of [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `x.localhost:${port}`,
      `${host}.evil.example`,
      host.replace(port, '1'),
    ]) {
      expect((await get('/', { host: other })).status).toBe(421);
      expect((await get('/src/main.tsx', { host: other })).body).toBe('');
    }
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${port}` },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' },
    ]) {
      expect((await get('/src/main.tsx', headers)).status).toBe(403);
    }
    const framed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const page = await get('/', framed);
    expect(page.status).toBe(200);
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    for (const method of ['POST', 'PUT', 'OPTIONS', 'DELETE']) {
      expect((await get('/', {}, method)).status).toBe(405);
    }
  });

  it('PV-4 tells its own pages alone of changes', async () => {
    const { host } = new URL(address);
    const { body } = await get('/@vite/client');
    const [, token = ''] = /wsToken = "([\w-]+)"/.exec(body) ?? [];
    const own = { host, origin: `http://${host}` };
    expect(await socketOpens(own, token)).toBe(true);
    expect(await socketOpens(own, 'guess')).toBe(false);
    expect(await socketOpens({ host }, token)).toBe(false);
    expect(await socketOpens({ host, origin: 'http://evil.example' }, token)).toBe(false);
    expect(await socketOpens({ origin: `http://${host}` }, token)).toBe(false);
  });
});
