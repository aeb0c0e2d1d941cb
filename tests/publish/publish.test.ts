import { createRouterClient } from '@orpc/server';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishEvent } from '#shared/contract/schemas.ts';
import { setTheme } from '#shared/document/commands/project-entries.ts';
import { openDocument } from '#shared/document/open-document.ts';
import { createServices } from '#services/create-services.ts';
import { createWebPorts } from '../../electron/web-host/web-ports.ts';

const data = await mkdtemp(join(tmpdir(), 'tausepro-publish-'));
const services = createServices(createWebPorts(data));
const client = createRouterClient(services.router);

afterAll(async () => {
  await services.close();
  await rm(data, { recursive: true, force: true });
});

/** Answers of a published app, asked for by its Host as a browser would. */
function get(address: string): Promise<{ status: number; body: string }> {
  const { hostname, port, pathname } = new URL(address);
  const headers = { host: `${hostname}:${port}` };
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path: pathname, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
    })
      .on('error', fail)
      .end();
  });
}

async function publish(project: string): Promise<PublishEvent[]> {
  const events: PublishEvent[] = [];
  for await (const event of await client.publish.start({ project, environment: 'production' }))
    events.push(event);
  return events;
}

function liveUrl(events: readonly PublishEvent[]): string {
  const last = events.at(-1);
  if (last?.type !== 'live' || last.deployment.url === null) throw new Error('not live');
  return last.deployment.url;
}

describe('publishing a project made from a template', () => {
  let project = '';

  beforeAll(async () => {
    const [template] = await client.templates.list();
    const created = await client.projects.create({
      name: 'Tienda Ámbar',
      locale: 'es',
      template: { id: template?.id ?? '', variables: {} },
    });
    project = created.id;
  });

  it('goes through every step and ends with an address that answers', async () => {
    const events = await publish(project);
    const steps = events.flatMap((event) => (event.type === 'step' ? [event.step] : []));
    expect(steps).toEqual(['check', 'generate', 'build', 'connect', 'upload', 'switch']);
    const page = await get(liveUrl(events));
    expect(page.status).toBe(200);
    expect(page.body).toContain('<h1');
  }, 120_000);

  it('uploads only what changed, and rolls back to what was', async () => {
    const opened = await client.projects.open({ project });
    const document = openDocument({
      ...(opened.snapshot ? { snapshot: opened.snapshot } : {}),
      updates: opened.updates,
    });
    const saved: Promise<unknown>[] = [];
    document.onGesture(({ update, ...gesture }) => {
      saved.push(
        client.projects.append({ project, gestureId: crypto.randomUUID(), update, gesture }),
      );
    });
    document.transact('theme', (transaction) => {
      setTheme(transaction, { tokens: { 'color.primary': '#123456' } });
    });
    await Promise.all(saved);

    const events = await publish(project);
    const upload = events.findLast((event) => event.type === 'upload');
    expect(upload).toMatchObject({ unchanged: expect.any(Number) });
    expect(upload?.type === 'upload' && upload.totalFiles < upload.unchanged).toBe(true);

    const history = await client.publish.history({ project });
    expect(history.map(({ state }) => state)).toEqual(['live', 'superseded']);
    const back = await client.publish.rollback({ project, deployment: history[1]?.id ?? '' });
    expect(back).toMatchObject({ id: history[1]?.id, state: 'live' });

    const production = async () => (await client.publish.status({ project }))[0];
    expect(await production()).toMatchObject({ environment: 'production', changes: 1 });
    document.undo();
    await Promise.all(saved);
    expect(await production()).toMatchObject({ changes: 0, changedAt: null });
  }, 120_000);
});
