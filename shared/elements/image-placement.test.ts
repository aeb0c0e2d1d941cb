import { describe, expect, it } from 'vitest';
import type { NodeSeed } from '#shared/document/seed.ts';
import { createElementBuilder } from './element-builder.ts';
import { imagePlacements } from './image-placement.ts';
import { seedDocument } from './testing/seed-document.ts';

const asset = 'a'.repeat(64);

/** The `sizes` of the one picture of a page, whose file is 640 px wide. */
function sizesOf(style: NodeSeed['style'], around: NodeSeed['style'] = {}): string | undefined {
  const image: NodeSeed = { kind: 'image', props: { image: { asset } }, style };
  const frame: NodeSeed = { kind: 'frame', style: around, children: [image] };
  const document = seedDocument([{ kind: 'page', children: [frame] }]);
  const root = createElementBuilder(document).page(document.pages[0] ?? '');
  const placements = imagePlacements(root ? [root] : [], () => ({ width: 640, height: 480 }), {});
  return [...placements.values()][0]?.sizes;
}

const wide = { base: { layout: 'stack', direction: 'column', width: 'fill' } } as const;

describe('the width in which a picture is loaded', () => {
  it('is the room that its style leaves it', () => {
    expect(sizesOf({ base: { width: 'fill' } }, wide)).toBe('100vw');
    expect(sizesOf({ base: { width: 300 } }, wide)).toBe('300px');
    const grid = { base: { layout: 'grid', columns: 2, width: 'fill' } } as const;
    expect(sizesOf({ base: { width: 'fill' } }, grid)).toBe('50vw');
  });

  // Where several files are there, a browser takes this width for the picture's own.
  it('is its own where what is in it decides how wide something is', () => {
    expect(sizesOf({ base: { width: 'hug' } }, wide)).toBe('640px');
    expect(sizesOf({ base: { width: 'hug' }, mobile: { width: 'fill' } }, wide)).toBe(
      '(max-width: 767px) 100vw, 640px',
    );
    const hugging = { base: { ...wide.base, width: 'hug' } } as const;
    expect(sizesOf({ base: { width: 'fill' } }, hugging)).toBe('640px');
    const centred = { base: { ...wide.base, width: 'hug' }, tablet: { width: 300 } } as const;
    expect(sizesOf({ base: { width: 'fill' } }, centred)).toBe('(max-width: 1023px) 300px, 640px');
    const row = { base: { layout: 'stack', direction: 'row', width: 'fill' } } as const;
    expect(sizesOf({ base: { width: 'fill' } }, row)).toBe('100vw');
    expect(sizesOf({ base: { width: 'hug' } }, row)).toBe('640px');
  });
});
