import { expect, it } from 'vitest';
import { acceptsKinds, kindsOfSeeds, kindsWithin } from './containment.ts';
import { seedDocument } from './testing/seed-document.ts';

const document = seedDocument([
  {
    kind: 'page',
    children: [
      { kind: 'link', name: 'card', children: [{ kind: 'frame', name: 'inside' }] },
      {
        kind: 'frame',
        name: 'beside',
        children: [{ kind: 'frame', children: [{ kind: 'button' }] }],
      },
      { kind: 'heading', name: 'leaf' },
    ],
  },
]);

function named(name: string) {
  const page = document.node(document.pages[0] ?? '');
  const all = [page, ...(page?.children ?? []).map((id) => document.node(id))];
  const inner = all.flatMap((node) => node?.children ?? []).map((id) => document.node(id));
  const found = [...all, ...inner].find((node) => node?.name === name);
  if (!found) throw new RangeError(name);
  return found;
}

it('keeps what can be pressed out of a link, at any depth', () => {
  expect(acceptsKinds(document, named('card'), ['button'])).toBe(false);
  expect(acceptsKinds(document, named('inside'), ['button'])).toBe(false);
  expect(acceptsKinds(document, named('inside'), ['heading', 'image'])).toBe(true);
  expect(acceptsKinds(document, named('beside'), ['button'])).toBe(true);
  expect(acceptsKinds(document, named('leaf'), ['text'])).toBe(false);
  expect(acceptsKinds(document, named('beside'), ['page'])).toBe(false);
});

it('looks at all that comes along', () => {
  const kinds = kindsWithin(document, [named('beside').id]);
  expect(kinds).toEqual(['frame', 'button']);
  expect(acceptsKinds(document, named('inside'), kinds)).toBe(false);
  expect(
    kindsOfSeeds([{ kind: 'frame', children: [{ kind: 'text' }, { kind: 'input' }] }]),
  ).toEqual(['frame', 'text', 'input']);
});
