import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Services, createServices } from '#services/create-services.ts';
import { connectClient, exchangeToken } from '#tests/support/contract-client.ts';
import { createTestPorts, makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { type WebHost, startWebHost } from './web-host.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const rendererFolder = makeTemporaryFolder();
let services: Services;
let host: WebHost;
let cookie: string;

beforeAll(async () => {
  const root = join(rendererFolder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<title>TausePro</title>');
  writeFileSync(join(root, 'assets', 'index-abc.js'), 'export {}');
  writeFileSync(join(root, '.secret.json'), '{}');
  writeFileSync(join(rendererFolder, 'outside.txt'), 'outside');
  services = createServices(createTestPorts());
  host = await startWebHost({ port: 0, rendererFolder: root, services });
  cookie = await exchangeToken(host.address);
});
afterAll(async () => {
  await host.close();
  await services.close();
});

/** Sends a path as it is written: fetch would tidy it. */
function get(
  path: string,
  headers: Record<string, string> = { cookie },
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: host.port, path, method, headers },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on('error', reject).end();
  });
}

/** Whether a socket with these headers is let in. */
function socketOpens(headers: Record<string, string>, path = '/rpc'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
    socket.once('open', () => {
      socket.close();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe('who gets in', () => {
  it('changes the token for a cookie that scripts and other sites never see', async () => {
    const answer = await get(new URL(host.address).pathname + new URL(host.address).search, {});
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe('/');
    expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  it.each([
    ['no cookie', {}],
    ['a wrong cookie', { cookie: 'tausepro=guess' }],
  ])('refuses %s', async (_name, headers) => {
    for (const path of ['/', '/assets/index-abc.js', '/?token=wrong']) {
      expect((await get(path, headers)).status).toBe(403);
    }
  });

  it('refuses a name that was rebound to this machine', async () => {
    const answer = await get('/', { cookie, host: `evil.example:${host.port}` });
    expect(answer.status).toBe(421);
    expect((await get('/', { cookie, host: '127.0.0.1:1' })).status).toBe(421);
    expect((await get('/', { cookie, host: `localhost:${host.port}` })).status).toBe(200);
  });

  it('opens the socket for its own page alone', async () => {
    const origin = `http://127.0.0.1:${host.port}`;
    expect(await socketOpens({ cookie, origin })).toBe(true);
    expect(await socketOpens({ origin })).toBe(false);
    expect(await socketOpens({ cookie })).toBe(false);
    expect(await socketOpens({ cookie, origin: 'http://evil.example' })).toBe(false);
    expect(await socketOpens({ cookie, origin: 'null' })).toBe(false);
    expect(await socketOpens({ cookie, origin: `http://127.0.0.1:${host.port + 1}` })).toBe(false);
    expect(await socketOpens({ cookie, origin: 'http://evil.example', host: 'evil.example' })).toBe(
      false,
    );
    expect(await socketOpens({ cookie, origin }, '/other')).toBe(false);
  });

  it('listens on the loopback interface alone', async () => {
    const refused = await new Promise<boolean>((resolve) => {
      const socket = connectTcp({ host: '127.0.0.2', port: host.port });
      socket.once('connect', () => {
        socket.destroy();
        resolve(false);
      });
      socket.once('error', () => resolve(true));
    });
    expect(refused).toBe(true);
  });
});

describe('what it serves', () => {
  it('serves the interface with a strict policy on every answer', async () => {
    for (const path of ['/', '/assets/index-abc.js', '/missing.js', '/p/some-route']) {
      const { headers } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain(`default-src 'none'`);
      expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval';`);
      expect(policy).toContain(`object-src 'none'`);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('answers routes with the start page, and missing files with 404', async () => {
    expect((await get('/p/some-route')).body).toContain('TausePro');
    expect((await get('/missing.js')).status).toBe(404);
    expect((await get('/assets/missing')).status).toBe(404);
  });

  it.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e%2foutside.txt',
    '/..\\outside.txt',
    '//etc/passwd',
    '/.secret.json',
    '/%00.txt',
    '/%E0%A4%A.txt',
  ])('keeps %s inside its folder', async (path) => {
    const answer = await get(path);
    expect(answer.body).not.toMatch(/outside|root:|\{\}/);
    expect(answer.status === 404 || answer.body.includes('TausePro')).toBe(true);
  });

  it('takes no other methods', async () => {
    expect((await get('/', { cookie }, 'POST')).status).toBe(405);
    expect((await get('/', { cookie }, 'HEAD')).body).toBe('');
  });

  it('serves assets by project and digest, an SVG without any rights', async () => {
    const { client, close } = await connectClient(host.address);
    const project = await client.projects.create({ name: 'A', locale: 'es', template: null });
    const content = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"><rect width="8" height="9"/></svg>',
    );
    const asset = await client.assets.add({ project: project.id, name: 'a.svg', content });
    close();
    const answer = await get(`/assets/${project.id}/${asset.id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('image/svg+xml');
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(answer.body).toContain('<rect');
    expect((await get(`/assets/${project.id}/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await get(`/assets/${project.id}/${asset.id}`, {})).status).toBe(403);
  });
});
