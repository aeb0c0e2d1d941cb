import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf, startTestEngine, type TestEngine } from '../testing/test-engine.ts';

const site = {
  'index.html': '<h1>Inicio</h1>',
  'producto/index.html': '<h1>Producto</h1>',
  'contacto.html': '<h1>Contacto</h1>',
  '404.html': '<h1>No está</h1>',
  'assets/index-Bx91kQz2.js': 'export {};',
  'assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'niño.txt': 'texto',
  'data.unknown': '0123456789',
};

describe('published apps', () => {
  let cloud: TestEngine;
  const get = (path: string, init?: RequestInit) => cloud.visit('vitrina', path, init);

  beforeAll(async () => {
    cloud = await startTestEngine();
    const app = await cloud.client.apps.create({ name: 'Vitrina' });
    await cloud.publish(app.id, site);
    await cloud.publish(app.id, { 'index.html': 'borrador' }, 'staging');
  });
  afterAll(() => cloud.close());

  test.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/producto', 'producto/index.html', 'text/html; charset=utf-8'],
    ['/producto/', 'producto/index.html', 'text/html; charset=utf-8'],
    ['/contacto', 'contacto.html', 'text/html; charset=utf-8'],
    ['/contacto?ref=1', 'contacto.html', 'text/html; charset=utf-8'],
    ['/assets/logo.svg', 'assets/logo.svg', 'image/svg+xml'],
    ['/assets/index-Bx91kQz2.js', 'assets/index-Bx91kQz2.js', 'text/javascript; charset=utf-8'],
    ['/ni%C3%B1o.txt', 'niño.txt', 'text/plain; charset=utf-8'],
    ['/data.unknown', 'data.unknown', 'application/octet-stream'],
  ] as const)('%s is %s', async (path, file, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('etag')).toBe(`"${digestOf(site[file])}"`);
    expect(await response.text()).toBe(site[file]);
  });

  test('what is not there is the site’s own 404 page', async () => {
    const response = await get('/nada');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(site['404.html']);
  });

  test.each([
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fdatabase/PG_VERSION',
    '/assets/..%5c..%5cindex.html',
    '/index.html%00.txt',
    '//etc/passwd',
    '/__proto__',
    '/constructor',
  ])('%s reaches nothing', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(site['404.html']);
  });

  test('a path that can’t be decoded is a bad request', async () => {
    expect((await get('/%E0%A4%A')).status).toBe(400);
  });

  test('only names with a hash under assets/ are kept for ever', async () => {
    const cacheOf = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await cacheOf('/assets/index-Bx91kQz2.js')).toBe('public, max-age=31536000, immutable');
    expect(await cacheOf('/assets/logo.svg')).toBe('no-cache');
    expect(await cacheOf('/producto')).toBe('no-cache');
    expect(await cacheOf('/nada')).toBe('no-cache');
  });

  test('a known version is not sent again', async () => {
    const etag = `"${digestOf(site['index.html'])}"`;
    const same = await get('/', { headers: { 'if-none-match': `"x", W/${etag}` } });
    expect([same.status, await same.text()]).toEqual([304, '']);
    expect((await get('/', { headers: { 'if-none-match': '"x"' } })).status).toBe(200);
  });

  test('HEAD has the headers and no body, other methods are refused', async () => {
    const head = await get('/producto', { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(
      String(Buffer.byteLength(site['producto/index.html'])),
    );
    expect(await head.text()).toBe('');
    const post = await get('/', { method: 'POST', body: 'x' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('players may ask for a part', async () => {
    const part = await get('/data.unknown', { headers: { range: 'bytes=2-4' } });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(await part.text()).toBe('234');
    const beyond = await get('/data.unknown', { headers: { range: 'bytes=10-' } });
    expect(beyond.status).toBe(416);
  });

  test('each answer forbids what a page does not need', async () => {
    for (const path of ['/', '/nada', '/assets/logo.svg']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(headers.get('content-security-policy')).toContain("object-src 'none'");
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    }
  });

  test('staging asks search engines to stay away', async () => {
    const response = await cloud.visit('vitrina--staging', '/');
    expect(await response.text()).toBe('borrador');
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect((await get('/')).headers.get('x-robots-tag')).toBeNull();
  });

  test('an app’s origin is not the API’s', async () => {
    const response = await get('/api/v1/apps', {
      headers: { authorization: 'Bearer owner-token-of-this-test' },
    });
    expect(response.status).toBe(404);
    expect((await cloud.visit('nobody', '/')).status).toBe(404);
  });

  test('a foreign host name is refused, so that no page can rebind to the API', async () => {
    const response = await cloud.engine.fetch(new Request('http://evil.example/health'));
    expect(response.status).toBe(421);
  });
});
