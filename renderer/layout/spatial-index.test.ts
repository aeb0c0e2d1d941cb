import { describe, expect, it } from 'vitest';
import type { ElementNode } from '#shared/elements/element.ts';
import { blankStyle } from './blank-style.ts';
import { hitTest, nodesWithin } from './hit-test.ts';
import { type LayoutNode, pageBox } from './layout-node.ts';
import { childrenIn, countIn } from './spatial-index.ts';

function layoutNode(
  key: string,
  [x, y, width, height]: readonly [number, number, number, number],
  children: readonly LayoutNode[] = [],
  clips = false,
): LayoutNode {
  const node: ElementNode = {
    type: 'element',
    key,
    source: key,
    part: '',
    tag: 'div',
    attributes: {},
    css: { base: {}, tablet: {}, mobile: {} },
    children: [],
  };
  const made: LayoutNode = {
    key,
    node,
    parent: null,
    dom: {} as HTMLElement,
    css: {},
    style: { ...blankStyle, clips },
    children: [...children],
    texts: [],
    paintOrder: children,
    x,
    y,
    width,
    height,
    bounds: { x: 0, y: 0, width, height },
    weight: 1,
    index: null,
    hidden: false,
    dirty: false,
    dirtyBelow: false,
  };
  for (const child of children) {
    child.parent = made;
    made.weight += child.weight;
    if (clips) continue;
    const right = Math.max(made.bounds.width, child.x + child.bounds.width);
    const bottom = Math.max(made.bounds.height, child.y + child.bounds.height);
    made.bounds = { x: 0, y: 0, width: right, height: bottom };
  }
  return made;
}

/** A hundred boxes of 10 × 10 in ten rows, 20 apart. */
function board(): LayoutNode {
  const cells = Array.from({ length: 100 }, (_, index) =>
    layoutNode(`cell-${index}`, [(index % 10) * 20, Math.floor(index / 10) * 20, 10, 10]),
  );
  return layoutNode('board', [100, 100, 200, 200], cells);
}

describe('spatial index', () => {
  it('finds the same children as looking at each, in the order of painting', () => {
    const root = board();
    for (const area of [
      { x: 0, y: 0, width: 200, height: 200 },
      { x: 35, y: 35, width: 30, height: 10 },
      { x: 11, y: 11, width: 8, height: 8 },
    ]) {
      const expected = root.children.filter(
        (child) =>
          child.x < area.x + area.width &&
          child.x + 10 > area.x &&
          child.y < area.y + area.height &&
          child.y + 10 > area.y,
      );
      expect(childrenIn(root, area)).toEqual(expected);
    }
  });

  it('counts no further than asked', () => {
    const root = board();
    expect(countIn(root, { x: 0, y: 0, width: 200, height: 200 }, 1000)).toBe(101);
    expect(countIn(root, { x: 0, y: 0, width: 35, height: 35 }, 1000)).toBe(5);
  });

  it('hits the topmost element, and what lies behind where that is skipped', () => {
    const below = layoutNode('below', [0, 0, 50, 50]);
    const inner = layoutNode('inner', [5, 5, 10, 10]);
    const above = layoutNode('above', [10, 10, 50, 50], [inner]);
    const root = layoutNode('root', [0, 0, 100, 100], [below, above]);
    const at = (x: number, y: number) => hitTest(root, { x, y })?.key;
    expect(at(5, 5)).toBe('below');
    expect(at(30, 30)).toBe('above');
    expect(at(18, 18)).toBe('inner');
    expect(at(90, 90)).toBe('root');
    expect(at(200, 200)).toBeUndefined();
    expect(hitTest(root, { x: 30, y: 30 }, (node) => node === above)?.key).toBe('below');
  });

  it('hits what sticks out of its parent, but not where the parent cuts it off', () => {
    const out = () => layoutNode('out', [40, 0, 40, 10]);
    const open = layoutNode('open', [0, 0, 50, 10], [out()]);
    const closed = layoutNode('closed', [0, 50, 50, 10], [out()], true);
    const root = layoutNode('root', [0, 0, 100, 100], [open, closed]);
    expect(hitTest(root, { x: 70, y: 5 })?.key).toBe('out');
    expect(hitTest(root, { x: 70, y: 55 })?.key).toBe('root');
  });

  it('selects the outermost nodes that lie wholly in an area', () => {
    const root = board();
    const keys = nodesWithin(root, { x: 99, y: 99, width: 32, height: 12 }).map(({ key }) => key);
    expect(keys).toEqual(['cell-0', 'cell-1']);
  });

  it('knows where an element is on the page', () => {
    const cell = board().children[11];
    expect(cell && pageBox(cell)).toEqual({ x: 120, y: 120, width: 10, height: 10 });
  });
});
