import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openDocument } from '#shared/document/open-document.ts';
import type { CommittedGesture, DocumentStore } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { localRequest } from '#tests/support/local-request.ts';
import { openApp, shop } from './export-app.ts';

const app = openApp();
afterAll(() => app.close());

describe('the live preview', () => {
  it('CG-10 serves the generated app and follows each gesture', { timeout: 90_000 }, async () => {
    const { id: project } = await app.client.projects.create(shop);
    const first = { project, viewer: randomUUID() };
    const second = { project, viewer: randomUUID() };
    const { url } = await app.client.preview.start(first);
    expect(new URL(url).hostname).toMatch(/^[0-9a-f]{40}\.localhost$/);
    expect(await app.client.preview.start(second)).toEqual({ url });

    const document = await openProject(project);
    const heading = findNode(document, ({ kind }) => kind === 'heading');
    await gesture(project, document, heading, 'Un título nuevo');
    await expect.poll(() => allModules(url), { timeout: 15_000 }).toContain('Un título nuevo');

    await app.client.preview.stop(first);
    expect((await localRequest(url)).status).toBe(200);
    await app.client.preview.stop(second);
    await expect(localRequest(url)).rejects.toThrow('ECONNREFUSED');
    const again = await app.client.preview.start(first);
    expect(await allModules(again.url)).toContain('Un título nuevo');
  });
});

async function openProject(project: string): Promise<DocumentStore> {
  const { snapshot, updates } = await app.client.projects.open({ project });
  return openDocument({ ...(snapshot ? { snapshot } : {}), updates });
}

async function gesture(
  project: string,
  document: DocumentStore,
  node: NodeId,
  text: string,
): Promise<void> {
  const made: CommittedGesture[] = [];
  const release = document.onGesture((committed) => made.push(committed));
  document.transact('text', (transaction) => transaction.setField(node, 'props.text', text));
  release();
  for (const { update, label, kind, changes } of made) {
    await app.client.projects.append({
      project,
      gestureId: randomUUID(),
      update,
      gesture: { label, kind, changes },
    });
  }
}

function findNode(
  document: DocumentStore,
  matches: (node: { readonly kind: string }) => boolean,
): NodeId {
  const queue = [...document.pages];
  for (const id of queue) {
    const node = document.node(id);
    if (node && matches(node)) return id;
    queue.push(...(node?.children ?? []));
  }
  throw new Error('no such node');
}

/** The sections of the home page, as the preview gives them to the browser. */
async function allModules(url: string): Promise<string> {
  const texts: string[] = [];
  const queue = ['src/pages/home.tsx'];
  for (const path of queue) {
    const { body: text } = await localRequest(url, { path: `/${path}` });
    texts.push(text);
    for (const [, module = ''] of text.matchAll(/from "\/(src\/(?:pages|components)\/[^"?]+)/g)) {
      if (!queue.includes(module)) queue.push(module);
    }
  }
  return texts.join('\n');
}
