import { expect, it } from 'vitest';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import { elementIds } from './element-ids.ts';

const document = seedDocument([
  {
    kind: 'page',
    children: [
      { kind: 'input', props: { label: 'Tu correo', name: 'correo' } },
      { kind: 'input', props: { label: 'Otro correo', name: 'correo' } },
      { kind: 'frame', props: { anchor: 'mensaje' } },
      { kind: 'text-area', props: { label: 'Mensaje', name: 'mensaje' } },
    ],
  },
]);
const page = createElementBuilder(document).page(document.pages[0] ?? '');
const roots = page ? [page] : [];

it('names fields after what people call them, each once in the site', () => {
  expect([...elementIds(roots, () => false).values()]).toEqual(['correo', 'correo-2', 'mensaje-2']);
});

it('leaves the ids of components alone', () => {
  expect(elementIds(roots, ({ part }) => part === '').size).toBe(0);
});
