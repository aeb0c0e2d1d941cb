import { describe, expect, it } from 'vitest';
import { generateApp } from '#shared/codegen/generate-app.ts';
import { createGenerationMemory } from '#shared/codegen/generation-memory.ts';
import type { DocumentPatch } from '#shared/document/document.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { kindDefinitions } from '#shared/elements/catalog/index.ts';
import { type SeedDocument, seedDocument } from '#shared/elements/testing/seed-document.ts';

const photo = { id: 'c'.repeat(64), name: 'camisa.webp', mediaType: 'image/webp' };
const input = { assets: [photo], icons: new Set(['check']) };
const nothing: DocumentPatch = {
  changed: new Set(),
  removed: new Set(),
  pagesChanged: false,
  themeChanged: false,
  settingsChanged: false,
};

describe('generateApp with a memory', () => {
  it(
    'CG-11 gives what a generation without one gives, after every edit',
    { timeout: 90_000 },
    () => {
      const document = seedDocument(['/', '/dos', '/tres'].map(page));
      const memory = createGenerationMemory(document);
      const expectSame = () => {
        const remembered = generateApp(document, input, memory);
        expect(remembered).toEqual(generateApp(document, input));
      };
      expectSame();
      for (const { id, kind, props } of [...document.nodes.values()]) {
        const text = ['text', 'label', 'title'].find((prop) => prop in props);
        if (kind === 'page' || text === undefined || Number.parseInt(id, 10) % 29 > 0) continue;
        document.edit(id, { props: { ...props, [text]: `Otro ${id}` } });
        memory.apply({ ...nothing, changed: new Set([id]) });
        expectSame();
      }
      document.settings = { ...document.settings, currency: 'BRL' };
      memory.apply({ ...nothing, settingsChanged: true });
      expectSame();
      document.theme = { ...document.theme, 'color.brand': '#123456' };
      memory.apply({ ...nothing, themeChanged: true });
      expectSame();
    },
  );

  it('CG-11 changes one file for a changed text', () => {
    const document = seedDocument(['/', '/dos'].map(page));
    const memory = createGenerationMemory(document);
    const before = generateApp(document, input, memory).files;
    const heading = headingOf(document);
    document.edit(heading, { props: { text: 'Solo esto', level: 2 } });
    memory.apply({ ...nothing, changed: new Set([heading]) });
    const after = generateApp(document, input, memory).files;
    const changed = [...after].filter(([path, text]) => before.get(path) !== text);
    expect(changed.map(([path]) => path)).toEqual(['frontend/src/pages/home.tsx']);
  });
});

function page(path: string): NodeSeed {
  const kinds = kindDefinitions.map((kind) => kind.seed('es'));
  const image: NodeSeed = { kind: 'image', props: { image: { asset: photo.id }, alt: 'Camisa' } };
  return { kind: 'page', props: { path, title: path }, children: [...kinds, image] };
}

function headingOf(document: SeedDocument): string {
  const [first] = document.pages;
  const page = first === undefined ? undefined : document.node(first);
  const heading = page?.children.find((child) => document.node(child)?.kind === 'heading');
  if (heading === undefined) throw new Error('the page has no heading');
  return heading;
}
