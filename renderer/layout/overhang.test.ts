import { describe, expect, it } from 'vitest';
import { blankStyle } from './blank-style.ts';
import type { LayoutNode } from './layout-node.ts';
import { findOverhang } from './overhang.ts';

/** A measured element; only what is looked at is there. */
function box(
  key: string,
  x: number,
  width: number,
  children: readonly LayoutNode[] = [],
  more: { readonly clips?: boolean; readonly hidden?: boolean; readonly line?: number } = {},
): LayoutNode {
  const lines = more.line === undefined ? [] : [{ x: 0, width: more.line }];
  const made: unknown = {
    ...{ key, x, width, children, hidden: more.hidden ?? false, texts: [{ lines }] },
    style: { ...blankStyle, clips: more.clips ?? false },
  };
  return made as LayoutNode;
}

const found = (root: LayoutNode) => {
  const overhang = findOverhang(root, 390);
  return overhang && [overhang.node.key, overhang.pixels];
};

describe('what makes a page too wide', () => {
  it('is nothing where all stays on the screen', () => {
    expect(found(box('page', 0, 390, [box('a', 10, 380.4)]))).toBeUndefined();
  });

  it('is the outermost element that sticks out, with how far what is in it reaches', () => {
    const card = box('card', 300, 100, [box('text', 0, 90, [], { line: 200 })]);
    expect(found(box('page', 0, 390, [box('row', 20, 350, [box('b', 0, 300), card])]))).toEqual([
      'card',
      130,
    ]);
    expect(found(box('page', 0, 1039, [box('a', 0, 1039)]))).toEqual(['page', 649]);
  });

  it('may be a text that is longer than its element', () => {
    expect(found(box('page', 0, 390, [box('p', 10, 300, [], { line: 400 })]))).toEqual(['p', 20]);
  });

  it('is never what is hidden or cut off', () => {
    const far = box('far', 0, 900);
    expect(found(box('page', 0, 390, [box('a', 0, 300, [far], { clips: true })]))).toBeUndefined();
    expect(found(box('page', 0, 390, [box('b', 0, 900, [], { hidden: true })]))).toBeUndefined();
  });
});
