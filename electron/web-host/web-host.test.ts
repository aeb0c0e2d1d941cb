import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Services, createServices } from '#services/create-services.ts';
import { signatureAlgorithm, textToSign } from '#shared/contract/window-access.ts';
import {
  type WindowKey,
  connectClient,
  takeInvitation,
  ticketFor,
} from '#tests/support/contract-client.ts';
import { createTestPorts, makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { invitationLink, isAnswering, newSecret } from './host-key.ts';
import { loadKnownWindows } from './known-windows.ts';
import { type WebHost, startWebHost } from './web-host.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

const rendererFolder = makeTemporaryFolder();
let services: Services;
let host: WebHost;
let windowKey: WindowKey;

beforeAll(async () => {
  const root = join(rendererFolder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<title>TausePro</title>');
  writeFileSync(join(root, 'assets', 'index-abc.js'), 'export {}');
  writeFileSync(join(root, '.secret.json'), '{}');
  writeFileSync(join(rendererFolder, 'outside.txt'), 'outside');
  const ports = createTestPorts();
  services = createServices(ports);
  const windows = await loadKnownWindows(ports.secrets);
  host = await startWebHost({ port: 0, rendererFolder: root, services, windows });
  windowKey = await takeInvitation(invitationLink(host.address));
});
afterAll(async () => {
  await host.close();
  await services.close();
});

/** Sends a path as it is written: fetch would tidy it. */
function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: host.port, path, method, headers },
      (response) => {
        let answered = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          answered += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answered }),
        );
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** Posts as the interface does. */
function send(path: string, headers: Record<string, string>, body: unknown = {}): Promise<Answer> {
  return get(path, headers, 'POST', JSON.stringify(body));
}

const ticketOf = (key: WindowKey) => ticketFor(host.address.origin, key);
const otherKey = () => ({ origin: 'http://127.0.0.1:1', key: newSecret() });

/** Whether a socket with these headers is let in. */
function socketOpens(
  headers: Record<string, string>,
  ticket: string | null,
  path = '/rpc',
): Promise<boolean> {
  return new Promise((resolve) => {
    const protocols = ['tausepro', ...(ticket === null ? [] : [ticket])];
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, protocols, { headers });
    socket.once('open', () => {
      socket.close();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

describe('who gets in', () => {
  const own = () => ({ origin: host.address.origin });
  const stranger = { origin: 'http://evil.example' };

  it('lets one browser in for each link, once', async () => {
    const link = invitationLink(host.address);
    const key = await takeInvitation(link);
    await expect(takeInvitation(link)).rejects.toThrow('refused');
    // The browser that was let in goes on being so, and so does everyone with a link of their own.
    expect(await socketOpens(own(), await ticketOf(key))).toBe(true);
    await takeInvitation(invitationLink(host.address));
  });

  it.each([
    ['none', ''],
    ['a made up one', 'abc.def'],
    [
      'one of another start',
      `${new URL(invitationLink(otherKey())).searchParams.get('invitation')}`,
    ],
  ])('refuses an invitation: %s', async (_name, invitation) => {
    const publicKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) };
    const answer = await send('/access/keys', own(), { invitation, publicKey });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    await expect(
      takeInvitation(`${host.address.origin}/?invitation=${invitation}`),
    ).rejects.toThrow('refused');
  });

  it('answers what is no introduction as such, however long', async () => {
    for (const body of [null, [], { invitation: 1 }, { invitation: 'a'.repeat(100_000) }]) {
      expect((await send('/access/keys', own(), body)).status).toBe(400);
    }
  });

  it('gives nothing that a browser would take along to another port', async () => {
    const link = new URL(invitationLink(host.address));
    for (const path of ['/', `${link.pathname}${link.search}`, '/access/proof?challenge=x']) {
      const { headers } = await get(path);
      expect(headers['set-cookie']).toBeUndefined();
    }
    const { headers } = await get('/');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('refuses a page elsewhere, and a name that was rebound to this machine', async () => {
    for (const path of ['/', '/access/keys', '/access/challenges']) {
      expect((await send(path, stranger)).status).toBeGreaterThanOrEqual(403);
      expect((await send(path, {})).status).toBeGreaterThanOrEqual(403);
      const rebound = { host: `evil.example:${host.port}` };
      expect((await send(path, { ...rebound, origin: `http://${rebound.host}` })).status).toBe(421);
    }
    expect((await get('/', stranger)).status).toBe(403);
    expect((await get('/', { host: `evil.example:${host.port}` })).status).toBe(421);
    expect((await get('/', { host: '127.0.0.1:1' })).status).toBe(421);
    expect((await get('/', { host: `localhost:${host.port}` })).status).toBe(200);
  });

  it('opens the socket for its own page with a fresh ticket alone', async () => {
    const ticket = () => ticketOf(windowKey);
    expect(await socketOpens(own(), await ticket())).toBe(true);
    expect(await socketOpens(own(), null)).toBe(false);
    expect(await socketOpens({}, await ticket())).toBe(false);
    for (const origin of [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${host.port + 1}`,
      `http://localhost:${host.port}`,
    ]) {
      expect(await socketOpens({ origin }, await ticket())).toBe(false);
    }
    const evil = { origin: 'http://evil.example', host: 'evil.example' };
    expect(await socketOpens(evil, await ticket())).toBe(false);
    expect(await socketOpens(own(), await ticket(), '/other')).toBe(false);
    // A ticket that was seen on its way opens nothing again, nor does one signed for another origin.
    const used = await ticket();
    expect(await socketOpens(own(), used)).toBe(true);
    expect(await socketOpens(own(), used)).toBe(false);
    const [key, challenge = '', signature] = (await ticket()).split('.');
    expect(await socketOpens(own(), [key, 'x'.repeat(43), signature].join('.'))).toBe(false);
    const moved = await crypto.subtle.sign(
      signatureAlgorithm,
      windowKey.privateKey,
      new TextEncoder().encode(textToSign('http://127.0.0.1:1', challenge)),
    );
    const forOther = Buffer.from(moved).toString('base64url');
    expect(await socketOpens(own(), [key, challenge, forOther].join('.'))).toBe(false);
  });

  it('tells its user’s account, and nobody else, that it is this host', async () => {
    expect(await isAnswering(host.address)).toBe(true);
    expect(await isAnswering({ ...host.address, key: newSecret() })).toBe(false);
    expect(await isAnswering({ ...host.address, origin: 'http://127.0.0.1:9' })).toBe(false);
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
    expect((await get('/', {}, 'POST')).status).toBe(405);
    expect((await get('/', {}, 'HEAD')).body).toBe('');
  });

  it('serves assets by project and digest, an SVG without any rights', async () => {
    const { client, close } = await connectClient(invitationLink(host.address));
    const project = await client.projects.create({ name: 'A', locale: 'es', template: null });
    const content = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"><rect width="8" height="9"/></svg>',
    );
    const asset = await client.assets.add({ project: project.id, name: 'a.svg', content });
    close();
    const answer = await get(`${windowKey.pictures}/assets/${project.id}/${asset.id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('image/svg+xml');
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(answer.body).toContain('<rect');
    const missing = `${windowKey.pictures}/assets/${project.id}/${'0'.repeat(64)}`;
    expect((await get(missing)).status).toBe(404);
    // Without what only a window that was let in knows there is no picture, though its name be known.
    for (const before of ['', '/pictures', '/pictures/', `/pictures/${'x'.repeat(43)}`]) {
      expect((await get(`${before}/assets/${project.id}/${asset.id}`)).status).toBe(404);
      expect((await get(`${before}/thumbnails/${project.id}/1`)).body).not.toContain('PNG');
    }
  });
});
