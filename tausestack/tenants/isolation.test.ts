import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Transaction } from '../database/database.ts';
import { digestOf, startTestEngine, type TestEngine } from '../testing/test-engine.ts';

const tables = ['app', 'blob', 'deployment', 'deployment_file', 'idempotency', 'membership'];

describe('tenants', () => {
  let cloud: TestEngine;
  let ana: string;
  let beto: string;
  let anaApp: string;

  beforeAll(async () => {
    cloud = await startTestEngine();
    ana = await cloud.addAccount('ana');
    beto = await cloud.addAccount('beto');
    const client = cloud.clientFor({ token: 'ana' });
    anaApp = (await client.apps.create({ name: 'De Ana' })).id;
    const files = { 'index.html': digestOf('secret of Ana') };
    const { deployment } = await client.deploy.start({ app_id: anaApp, files });
    const bytes = new TextEncoder().encode('secret of Ana');
    await client.deploy.upload(deployment.id, digestOf('secret of Ana'), bytes);
    await client.deploy.finalize(deployment.id);
  });
  afterAll(() => cloud.close());

  const countsIn = (transaction: Transaction) =>
    Promise.all(
      tables.map(async (table) => (await transaction.query(`select * from ${table}`)).length),
    );

  test('the database shows a tenant its own rows and no others', async () => {
    const own = await cloud.database.asTenant(ana, countsIn);
    expect(own.every((count) => count > 0)).toBe(true);
    const foreign = await cloud.database.asTenant(beto, countsIn);
    expect(foreign).toEqual([0, 0, 0, 0, 0, 1]);
    expect(await cloud.database.asTenant('', countsIn)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('the database refuses to write, change or delete for another tenant', async () => {
    await expect(
      cloud.database.asTenant(beto, (transaction) =>
        transaction.query(
          `insert into app (id, tenant_id, name, subdomain) values ('app_x', $1, 'x', 'xx')`,
          [ana],
        ),
      ),
    ).rejects.toThrow(/row-level security/);
    const changed = await cloud.database.asTenant(beto, async (transaction) => [
      await transaction.query(`update app set name = 'mine' returning id`),
      await transaction.query('delete from deployment returning id'),
      await transaction.query(`update tenant set plan = 'pro' where id = $1 returning id`, [ana]),
    ]);
    expect(changed).toEqual([[], [], []]);
  });

  test('the tenant role reads no tokens and no accounts', async () => {
    for (const table of ['api_key', 'account']) {
      await expect(
        cloud.database.asTenant(ana, (transaction) => transaction.query(`select * from ${table}`)),
      ).rejects.toThrow(/permission denied/);
    }
  });

  test('the rules also bind the owner of the tables', async () => {
    const rows = await cloud.database.asSystem((transaction) =>
      transaction.query<{ relname: string }>(
        `select relname from pg_class
          where relnamespace = 'public'::regnamespace and relkind = 'r'
            and relname <> 'schema_version' and not (relrowsecurity and relforcerowsecurity)`,
      ),
    );
    expect(rows).toEqual([]);
  });

  test('another tenant’s app and deployment do not exist over the API', async () => {
    const client = cloud.clientFor({ token: 'beto' });
    await expect(client.apps.get(anaApp)).rejects.toMatchObject({ code: 'not_found' });
    await expect(client.apps.remove(anaApp)).rejects.toMatchObject({ code: 'not_found' });
    await expect(client.apps.rollback(anaApp)).rejects.toMatchObject({ code: 'not_found' });
    await expect(client.tenants.get(ana)).rejects.toMatchObject({ code: 'not_found' });
    expect((await client.deploy.list(anaApp)).items).toEqual([]);
    const files = { 'index.html': digestOf('x') };
    await expect(client.deploy.start({ app_id: anaApp, files })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('a digest that another tenant has stored is still asked for', async () => {
    const client = cloud.clientFor({ token: 'beto' });
    const app = await client.apps.create({ name: 'De Beto' });
    const files = { 'index.html': digestOf('secret of Ana') };
    const { missing } = await client.deploy.start({ app_id: app.id, files });
    expect(missing).toEqual([digestOf('secret of Ana')]);
  });

  test('X-Tenant-ID picks only among the memberships of the token', async () => {
    const stranger = cloud.clientFor({ token: 'beto', tenantId: ana });
    await expect(stranger.apps.list()).rejects.toMatchObject({ code: 'forbidden', status: 403 });
    const owner = await cloud.client.tenants.create({ name: 'Agencia Sur' });
    const inNew = cloud.clientFor({ tenantId: owner.id });
    const app = await inNew.apps.create({ name: 'Cliente' });
    expect(app.tenant_id).toBe(owner.id);
    await expect(cloud.client.apps.get(app.id)).rejects.toMatchObject({ code: 'not_found' });
    expect((await cloud.client.tenants.list()).items.map((tenant) => tenant.slug)).toEqual([
      'agencia-sur',
      'default',
    ]);
    await cloud.client.tenants.remove(owner.id);
    await expect(cloud.client.tenants.get(owner.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a viewer reads and changes nothing', async () => {
    await cloud.addAccount('vera', 'viewer', ana);
    const client = cloud.clientFor({ token: 'vera' });
    expect((await client.apps.get(anaApp)).name).toBe('De Ana');
    await expect(client.apps.update(anaApp, { name: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const files = { 'index.html': digestOf('x') };
    await expect(client.deploy.start({ app_id: anaApp, files })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(client.tenants.remove(ana)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('the plan limits apps, says by how much, and only the operator lifts it', async () => {
    const client = cloud.clientFor({ token: 'ana' });
    const refusal = await client.apps.create({ name: 'Otra' }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'plan_limit',
      status: 402,
      planLimit: { metric: 'apps', current: 1, limit: 1, upgradeUrl: expect.any(String) },
    });
    await expect(client.tenants.update(ana, { plan: 'pro' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(await client.tenants.plan(ana)).toMatchObject({ name: 'free', limits: { apps: 1 } });
    await cloud.database.asSystem((transaction) =>
      transaction.query(`update tenant set plan = 'starter' where id = $1`, [ana]),
    );
    for (const name of ['Dos', 'Tres', 'Cuatro', 'Cinco']) await client.apps.create({ name });
    await expect(client.apps.create({ name: 'Seis' })).rejects.toMatchObject({
      planLimit: { current: 5, limit: 5 },
    });
  });

  test('usage counts what the tenant has', async () => {
    expect(await cloud.clientFor({ token: 'ana' }).tenants.usage(ana)).toEqual({
      apps: 5,
      deployments: 1,
      files_stored: 1,
      bytes_stored: 'secret of Ana'.length,
    });
  });
});
