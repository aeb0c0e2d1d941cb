import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocument } from '#shared/document/create-document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import { createGrowingPage } from './growing-page.ts';

const { tree } = fc.letrec<{ tree: NodeSeed }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.constant<NodeSeed>({ kind: 'text', props: { text: 'Hola' } }),
    fc.record({
      kind: fc.constant('frame'),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
}));

const documents = fc.array(tree, { minLength: 1, maxLength: 6 }).map((children) =>
  openDocument({
    snapshot: createDocument({ settings: {}, theme: {}, pages: [{ title: 'Inicio', children }] }),
  }),
);

function inOrder(document: ProjectDocument, id: NodeId): NodeId[] {
  const children = document.node(id)?.children ?? [];
  return [id, ...children.flatMap((child) => inOrder(document, child))];
}

const untouched = {
  removed: new Set<NodeId>(),
  pagesChanged: false,
  themeChanged: false,
  settingsChanged: false,
};

test('a page grows in the order of the document, and what was built before stays the same', () => {
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 7 }), (document, part) => {
      const [page = ''] = document.pages;
      const all = inOrder(document, page);
      const growing = createGrowingPage(document);
      const builder = createElementBuilder(growing.document);
      let changed = growing.begin(page, part);
      let expected = all.length > part * 2 ? part : all.length;
      for (;;) {
        builder.apply({ ...untouched, changed });
        expect(inOrder(growing.document, page)).toEqual(all.slice(0, expected));
        expect(builder.page(page)).toEqual(createElementBuilder(growing.document).page(page));
        expect(growing.whole).toBe(expected >= all.length);
        if (growing.whole) break;
        changed = growing.grow(part);
        expected += part;
      }
      expect(builder.page(page)).toEqual(createElementBuilder(document).page(page));
    }),
    { seed: 20_261_121, numRuns: 60 },
  );
});

test('an edit in between ends with all of the page', () => {
  const children = Array.from({ length: 20 }, (): NodeSeed => ({ kind: 'text', props: {} }));
  const document = openDocument({
    snapshot: createDocument({ settings: {}, theme: {}, pages: [{ title: 'Inicio', children }] }),
  });
  const [page = ''] = document.pages;
  const growing = createGrowingPage(document);
  growing.begin(page, 5);
  expect(growing.document.node(page)?.children).toHaveLength(4);
  expect([...growing.finish()]).toEqual([page]);
  expect(growing.document.node(page)).toBe(document.node(page));
});
