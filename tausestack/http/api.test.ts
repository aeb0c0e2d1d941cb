import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#shared/api/schemas/problem.ts';
import { startTestEngine, type TestEngine } from '../testing/test-engine.ts';

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

async function refusal(response: Response): Promise<[number, string]> {
  return [response.status, problemSchema.parse(await response.json()).code];
}

describe('the API', () => {
  let cloud: TestEngine;
  let templatesFolder: string;

  beforeAll(async () => {
    templatesFolder = await mkdtemp(join(tmpdir(), 'tausestack-templates-'));
    cloud = await startTestEngine({ templatesFolder });
  });
  afterAll(async () => {
    await cloud.close();
    await rm(templatesFolder, { recursive: true, force: true });
  });

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    cloud.api(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  test('a repeated mutation under one key happens once', async () => {
    const headers = { 'idempotency-key': 'create-once' };
    const first = await post('/api/v1/apps/create', { name: 'Una vez' }, headers);
    const again = await post('/api/v1/apps/create', { name: 'Una vez' }, headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
    const { items } = await cloud.client.apps.list();
    expect(items.filter((app) => app.name === 'Una vez')).toHaveLength(1);

    const other = await post('/api/v1/apps/create', { name: 'Otra cosa' }, headers);
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ code: 'idempotency_key_reused' });
  });

  test('the same key at the same time runs one of the two', async () => {
    const headers = { 'idempotency-key': 'twins' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => post('/api/v1/apps/create', { name: 'Gemela' }, headers)),
    );
    const created = answers.filter((answer) => answer.status === 201);
    expect(created.length).toBeGreaterThan(0);
    const others = answers.filter((answer) => answer.status !== 201);
    expect(others.every((answer) => answer.status === 409)).toBe(true);
    const { items } = await cloud.client.apps.list();
    expect(items.filter((app) => app.name === 'Gemela')).toHaveLength(1);
  });

  test('refusals are problem details with a code and the faulty fields', async () => {
    const response = await post('/api/v1/apps/create', { name: '', subdomain: 'No Vale' });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({
      type: 'urn:tausestack:problem:invalid_request',
      title: expect.any(String),
      status: 400,
      code: 'invalid_request',
      request_id: response.headers.get('x-request-id'),
    });
    expect(problem.errors?.map((fault) => fault.path)).toEqual(
      expect.arrayContaining(['name', 'subdomain']),
    );
  });

  test.each([
    ['GET', '/api/v1/nothing', 404, 'not_found'],
    ['GET', '/nothing', 404, 'not_found'],
    ['GET', '/api/v1/apps?limit=0', 400, 'invalid_request'],
    ['GET', '/api/v1/apps?cursor=%00', 400, 'invalid_request'],
    ['PUT', '/api/v1/deploy/dep_1/files/..%2f..%2fetc', 400, 'invalid_request'],
  ])('%s %s is refused with %i %s', async (method, path, status, code) => {
    const response = await cloud.api(path, { method });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  test('a body that is no JSON or far too large is refused', async () => {
    const headers = { 'content-type': 'application/json' };
    const torn = await cloud.api('/api/v1/apps/create', { method: 'POST', headers, body: '{"na' });
    expect(await refusal(torn)).toEqual([400, 'invalid_request']);
    const form = await cloud.api('/api/v1/apps/create', {
      method: 'POST',
      body: 'name=Formulario',
    });
    expect(await refusal(form)).toEqual([400, 'invalid_request']);
    const huge = await post('/api/v1/apps/create', { name: 'x'.repeat(5 * 1024 * 1024) });
    expect(await refusal(huge)).toEqual([413, 'payload_too_large']);
  });

  test('without a valid token nothing is told', async () => {
    for (const authorization of ['', 'Bearer wrong', 'Basic b3duZXI=']) {
      const response = await cloud.api('/api/v1/apps', { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  test('reserved and taken subdomains are refused, derived ones step aside', async () => {
    const create = (name: string, subdomain?: string) =>
      cloud.client.apps.create(subdomain === undefined ? { name } : { name, subdomain });
    await expect(create('x', 'admin')).rejects.toMatchObject({ code: 'subdomain_reserved' });
    expect((await create('Café Ñandú')).subdomain).toBe('cafe-nandu');
    expect((await create('Café Ñandú')).subdomain).toBe('cafe-nandu-2');
    expect((await create('Blog')).subdomain).toBe('blog-app');
    expect((await create('火')).subdomain).toBe('sitio');
    await expect(create('x', 'cafe-nandu')).rejects.toMatchObject({ code: 'subdomain_taken' });
    await expect(create('x', 'a--staging')).rejects.toMatchObject({ code: 'invalid_request' });
    const app = await create('Se muda');
    await expect(
      cloud.client.apps.update(app.id, { subdomain: 'cafe-nandu' }),
    ).rejects.toMatchObject({ code: 'subdomain_taken' });
    expect((await cloud.client.apps.update(app.id, { subdomain: 'nuevo' })).subdomain).toBe(
      'nuevo',
    );
    await cloud.client.apps.remove(app.id);
    await expect(cloud.client.apps.get(app.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('lists come in pages that neither repeat nor skip', async () => {
    const all = (await cloud.client.apps.list({ limit: 100 })).items.map((app) => app.id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await cloud.client.apps.list({ limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      paged.push(...page.items.map((app) => app.id));
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged.length).toBeGreaterThan(3);
    expect(paged).toEqual(all);
  });

  test('templates come from the folder, in the asked language, damaged ones left out', async () => {
    expect((await cloud.client.templates.list()).items).toEqual([]);
    const write = async (path: string, text: string) => {
      await mkdir(join(templatesFolder, path), { recursive: true });
      await writeFile(join(templatesFolder, path, 'template.json'), text);
    };
    const names = { es: 'Tienda', en: 'Shop' };
    await write('ecommerce/shop', JSON.stringify({ id: 'shop', name: names, tags: ['moda'] }));
    await write('ecommerce/broken', '{');
    await write('saas/crm', JSON.stringify({ id: 'crm', name: 'CRM', version: '2.0.0' }));

    const { items } = await cloud.client.templates.list();
    expect(items.map(({ id, category }) => [id, category])).toEqual([
      ['crm', 'saas'],
      ['shop', 'ecommerce'],
    ]);
    expect((await cloud.client.templates.get('shop', 'en-US')).name).toBe('Shop');
    expect((await cloud.client.templates.get('shop', 'fr')).name).toBe('Tienda');
    const found = await cloud.client.templates.list({ q: 'MODA', category: 'ecommerce' });
    expect(found.items.map((item) => item.id)).toEqual(['shop']);
    await expect(cloud.client.templates.get('none')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('operations answer without a token and tell nothing of tenants', async () => {
    const open = (path: string) => cloud.engine.fetch(new Request(`http://127.0.0.1${path}`));
    expect(await (await open('/health')).json()).toEqual({ status: 'ok' });
    expect(await (await open('/ready')).json()).toEqual({ status: 'ready' });
    const metrics = await (await open('/metrics')).text();
    expect(metrics).toMatch(
      /^tausestack_http_requests_total\{surface="api",method="POST",status="201"\} \d+$/m,
    );
    expect(metrics).not.toContain('tnt_');
  });

  test('the OpenAPI document names every call', async () => {
    const answer = await cloud.api('/api/v1/openapi.json');
    const document = documentSchema.parse(await answer.json());
    expect(document.openapi).toMatch(/^3\.1/);
    const calls = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(calls).toEqual(
      expect.arrayContaining([
        'get /tenants/manage',
        'post /apps/create',
        'post /deploy/start',
        'put /deploy/{id}/files/{sha256}',
        'get /deploy/{id}/events',
        'post /apps/{id}/rollback',
      ]),
    );
    expect(calls).toHaveLength(22);
  });

  test('too many requests are told when to come back', async () => {
    const limited = await startTestEngine({
      database: { ...cloud.database, close: async () => {} },
      limits: { requestsPerMinute: 2 },
    });
    try {
      const first = await limited.api('/api/v1/apps');
      expect(first.headers.get('ratelimit-limit')).toBe('2');
      expect(first.headers.get('ratelimit-remaining')).toBe('1');
      await limited.api('/api/v1/apps');
      const refused = await limited.api('/api/v1/apps');
      expect(refused.status).toBe(429);
      expect(await refused.json()).toMatchObject({ code: 'rate_limited', limit: 2 });
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    } finally {
      await limited.close();
    }
  });

  test('hosted elsewhere, apps and API have their own names', async () => {
    const hosted = await startTestEngine({
      database: { ...cloud.database, close: async () => {} },
      publicAddress: { scheme: 'https', domain: 'sites.example', port: undefined },
      apiHosts: ['api.example'],
    });
    try {
      const app = await hosted.client.apps.create({ name: 'Lejana' });
      expect(app.url).toBe('https://lejana.sites.example/');
      await hosted.publish(app.id, { 'index.html': 'lejos' });
      const open = (url: string) => hosted.engine.fetch(new Request(url));
      expect(await (await open('https://lejana.sites.example/')).text()).toBe('lejos');
      expect((await open('https://api.example/health')).status).toBe(200);
      expect((await open('https://lejana.localhost/')).status).toBe(421);
    } finally {
      await hosted.close();
    }
  });

  test('guessing tokens is slowed down', async () => {
    const guess = () => cloud.api('/api/v1/apps', { headers: { authorization: 'Bearer guess' } });
    const statuses: number[] = [];
    for (let count = 0; count < 62; count += 1) statuses.push((await guess()).status);
    expect(statuses[0]).toBe(401);
    expect(statuses.at(-1)).toBe(429);
    expect((await cloud.api('/api/v1/apps')).status).toBe(200);
  });
});
