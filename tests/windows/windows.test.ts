import { copyFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { removeNodes } from '#shared/document/commands/remove-nodes.ts';
import type { DocumentStore } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { dumpDocument } from '#shared/document/testing/dump-document.ts';
import { anySteps, runSteps } from '#shared/document/testing/random-commands.ts';
import { createServices } from '#services/create-services.ts';
import { documentOf } from '#tests/support/editing.ts';
import { openServices } from '#tests/support/open-services.ts';
import { createTestPorts } from '#tests/support/test-ports.ts';
import { type TestWindow, openWindow } from './window.ts';

const { services } = openServices();
const { client } = services;
afterAll(() => services.close());

const text = (words: string) => ({ kind: 'text', props: { text: words } });

/** A blank project with some texts, open in so many windows. */
async function openWindows(count: number) {
  const { id } = await client.projects.create({ name: 'Tienda', locale: 'es', template: null });
  const windows: TestWindow[] = [];
  for (let index = 0; index < count; index += 1) {
    windows.push(await openWindow(() => client, id));
  }
  const [first] = windows;
  if (first === undefined) throw new Error('no window');
  const { document } = first;
  const nodes = document.transact('insert', (transaction) =>
    ['uno', 'dos', 'tres'].map((words) =>
      insertSeed(transaction, { seed: text(words), target: { parent: document.pages[0] ?? '' } }),
    ),
  );
  await agree(id, windows);
  return { id, windows, nodes };
}

const dump = (document: DocumentStore) => JSON.stringify(dumpDocument(document));

/** Waits until all that was done is saved and shown by every window, and is what the host holds. */
async function agree(project: string, windows: readonly TestWindow[]): Promise<string> {
  await vi.waitFor(
    async () => {
      for (const { saving } of windows) expect(saving.state.getState().status).toBe('saved');
      const host = documentOf(await client.projects.open({ project }));
      for (const { document } of windows) expect(dump(document)).toBe(dump(host));
    },
    { timeout: 15_000, interval: 10 },
  );
  return dump(documentOf(await client.projects.open({ project })));
}

const textOf = ({ document }: TestWindow, node: NodeId) => document.node(node)?.props['text'];

test('WIN-1, WIN-5: what one window does, the others show, and undo takes back what was done in its own window', async () => {
  const { id, windows, nodes } = await openWindows(2);
  const [a, b] = windows;
  const [node = '', other = ''] = nodes;
  a?.write(node, { text: 'de la primera' });
  await agree(id, windows);
  b?.write(other, { text: 'de la segunda' });
  await agree(id, windows);
  a?.document.undo();
  await agree(id, windows);
  expect(b && [textOf(b, node), textOf(b, other)]).toEqual(['uno', 'de la segunda']);
  windows.forEach((window) => window.close());
});

test('WIN-2: a window that was cut off edits the same field later: its edit is the one that all show', async () => {
  const { id, windows, nodes } = await openWindows(2);
  const [a, b] = windows;
  const [node = ''] = nodes;
  b?.cut(true);
  for (const words of ['a', 'b', 'c', 'd']) a?.write(node, { text: words });
  await a?.saving.settled();
  await new Promise((resolve) => setTimeout(resolve, 5));
  b?.write(node, { text: 'la última' });
  b?.cut(false);
  await agree(id, windows);
  expect(windows.map((window) => textOf(window, node))).toEqual(['la última', 'la última']);
  b?.document.undo();
  await agree(id, windows);
  expect(windows.map((window) => textOf(window, node))).toEqual(['d', 'd']);
  windows.forEach((window) => window.close());
});

test('WIN-2: what was said to be saved is not lost to an older edit of a window that was cut off', async () => {
  const { id, windows, nodes } = await openWindows(2);
  const [a, b] = windows;
  const [node = '', other = ''] = nodes;
  b?.cut(true);
  for (const words of ['x', 'y', 'z']) b?.write(node, { text: words });
  b?.write(other, { text: 'suya' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  a?.write(node, { text: 'guardada después' });
  await a?.saving.settled();
  b?.cut(false);
  await agree(id, windows);
  for (const window of windows) {
    expect([node, other].map((each) => textOf(window, each))).toEqual(['guardada después', 'suya']);
  }
  windows.forEach((window) => window.close());
});

test('WIN-1: an edit of something that another window removes at the same time ends equal in both', async () => {
  const { id, windows, nodes } = await openWindows(2);
  const [a, b] = windows;
  const [node = ''] = nodes;
  a?.document.transact('remove', (transaction) => removeNodes(transaction, { nodes: [node] }));
  b?.write(node, { text: 'a la vez' });
  await agree(id, windows);
  a?.document.undo();
  await agree(id, windows);
  expect(windows.map((window) => textOf(window, node))).toEqual(['a la vez', 'a la vez']);
  windows.forEach((window) => window.close());
});

const turn = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('write'), window: fc.nat(2), node: fc.nat(2) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('cut'), window: fc.nat(2), node: fc.nat(2) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('lose'), window: fc.nat(2), node: fc.nat(2) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('pause'), window: fc.nat(2), node: fc.nat(2) }),
  },
);

test('WIN-1, WIN-2: three windows whose connections break end equal, with the last edit of each field', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 10, maxLength: 30 }), async (turns) => {
      const { id, windows, nodes } = await openWindows(3);
      const last = new Map<NodeId, string>();
      for (const [index, { type, window, node }] of turns.entries()) {
        const one = windows[window];
        const target = nodes[node] ?? '';
        if (type === 'write') {
          // Edits that are told apart by the clock.
          await new Promise((resolve) => setTimeout(resolve, 2));
          one?.write(target, { text: `edición ${index}` });
          last.set(target, `edición ${index}`);
        } else if (type === 'cut') one?.cut(index % 2 === 0);
        else if (type === 'lose') one?.loseAnswer();
        else await new Promise((resolve) => setTimeout(resolve, 8));
      }
      windows.forEach((window) => window.cut(false));
      await agree(id, windows);
      for (const window of windows) {
        for (const [node, words] of last) expect(textOf(window, node)).toBe(words);
      }
      windows.forEach((window) => window.close());
    }),
    { seed: 20_261_202, numRuns: 12 },
  );
}, 120_000);

test('WIN-1, DOC-8: three windows that do anything end equal, undo among it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(2), anySteps, fc.boolean()), { minLength: 4, maxLength: 10 }),
      async (turns) => {
        const { id, windows } = await openWindows(3);
        for (const [index, steps, waits] of turns) {
          const window = windows[index];
          window?.cut(!waits);
          if (window) runSteps(window.document, steps.slice(0, 5));
          if (waits) await new Promise((resolve) => setTimeout(resolve, 4));
        }
        windows.forEach((window) => window.cut(false));
        const host = await agree(id, windows);
        expect(windows.map(({ document }) => dump(document))).toEqual(windows.map(() => host));
        windows.forEach((window) => window.close());
      },
    ),
    { seed: 20_261_203, numRuns: 8 },
  );
}, 120_000);

test('WIN-3: after the host came back with an older database, windows give it what it lost and go on', async () => {
  const ports = createTestPorts();
  let own = createServices(ports);
  const open = () => createRouterClient(own.router);
  const { id } = await open().projects.create({ name: 'Tienda', locale: 'es', template: null });
  const a = await openWindow(open, id);
  const page = a.document.pages[0] ?? '';
  const insert = (words: string) =>
    a.document.transact('insert', (transaction) =>
      insertSeed(transaction, { seed: text(words), target: { parent: page } }),
    );
  const first = insert('antes');
  await a.saving.settled();
  const database = join(ports.paths.data, 'tausepro.db');
  const restart = async (between: () => void) => {
    a.cut(true);
    await own.close();
    between();
    own = createServices(ports);
    a.cut(false);
  };
  await restart(() => copyFileSync(database, `${database}.old`));
  const second = insert('después de la copia');
  await a.saving.settled();
  await restart(() => copyFileSync(`${database}.old`, database));
  const b = await openWindow(open, id);
  expect(textOf(b, second)).toBeUndefined();
  // Another window goes on from the older state before the first one is back.
  b.write(first, { text: 'de la otra' });
  await b.saving.settled();
  const third = insert('de nuevo');

  await vi.waitFor(
    async () => {
      const host = documentOf(await open().projects.open({ project: id }));
      expect([first, second, third].map((node) => host.node(node)?.props['text'])).toEqual([
        'de la otra',
        'después de la copia',
        'de nuevo',
      ]);
      expect([a, b].map(({ document }) => dump(document))).toEqual([dump(host), dump(host)]);
      expect(a.saving.state.getState()).toMatchObject({ status: 'saved', pending: 0 });
    },
    { timeout: 10_000, interval: 20 },
  );
  const history = await open().projects.history({ project: id, limit: 50 });
  expect(history.map(({ label }) => label)).toContain('recover');
  [a, b].forEach((window) => window.close());
  await own.close();
  await rm(ports.paths.data, { recursive: true, force: true });
});
