import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createShownAssets } from './shown-assets.ts';
import { inspectAsset } from './inspect-asset.ts';

const digest = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

function setUp(...texts: readonly string[]) {
  const files = new Map(
    texts.map((text) => {
      const content = new TextEncoder().encode(text);
      return [digest(content), content];
    }),
  );
  let inspected = 0;
  const shown = createShownAssets(
    { read: (id) => Promise.resolve(files.get(id) ?? new Uint8Array()) },
    {
      async inspectAsset(content) {
        inspected += 1;
        return inspectAsset(content);
      },
    },
  );
  const read = async (text: string) =>
    new TextDecoder().decode(await shown.read(digest(new TextEncoder().encode(text))));
  return { read, inspections: () => inspected };
}

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`;

test('a drawing that was stored by other rules is shown by those of today, looked at once', async () => {
  const old = svg('<rect data-name="Capa" fill="url(https://example.com)"/>');
  const { read, inspections } = setUp(old);
  const shown = await read(old);
  expect(shown).toContain('<rect></rect>');
  expect(shown).toContain('width="300" height="150"');
  expect(await read(old)).toBe(shown);
  expect(inspections()).toBe(1);
});

test('one that would block whoever opens it is empty', async () => {
  const bomb = svg(
    Array.from({ length: 12 }, (_, level) => {
      const inside = level === 0 ? '<rect/>' : `<use href="#a${level - 1}"/>`.repeat(10);
      return `<g id="a${level}">${inside}</g>`;
    }).join(''),
  );
  const { read } = setUp(bomb);
  expect(await read(bomb)).toMatch(/^<svg [^>]*><\/svg>$/);
});

test('other images are shown as they are, and nobody looks at them', async () => {
  const gif = 'GIF89a\x05\x00\x07\x00';
  const { read, inspections } = setUp(gif);
  expect(await read(gif)).toBe(gif);
  expect(inspections()).toBe(0);
});
