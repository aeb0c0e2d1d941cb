import { describe, expect, it } from 'vitest';
import type { NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { testEditor } from '#renderer/editor/testing/test-editor.ts';
import { roleOfMoved } from './band-drop.ts';
import { createDropFinder } from './drop-finder.ts';
import { layOut } from './testing/lay-out.ts';

/** A page that is laid out as a column: leaves are 40 high, and empty boxes 200. */
function laidOut(...children: readonly NodeSeed[]) {
  const { editor, page } = testEditor(children);
  const { root, nodes } = layOut(editor);
  const layout = { root, node: (key: string) => nodes.get(key) };
  const scene = { editor, layout, camera: { view: { x: 0, y: 0, zoom: 1 } } };
  const named = (name: string) =>
    [...nodes.keys()].find((id) => editor.document.node(id)?.name === name) ?? '';
  const nameOf = (id: NodeId) => (id === page ? 'page' : editor.document.node(id)?.name);
  return {
    /** Where something would go that is let go at this height: parent, index and what stands beside it. */
    at(y: number, dragged: { kind: string } | { moved: string; copies?: boolean }) {
      const found =
        'moved' in dragged
          ? createDropFinder(scene, {
              kinds: ['frame'],
              moving: new Set([named(dragged.moved)]),
              copies: dragged.copies ?? false,
              role: roleOfMoved(scene, [named(dragged.moved)]),
            })
          : createDropFinder(scene, {
              kinds: [dragged.kind],
              moving: new Set(),
              copies: false,
              role: dragged.kind === 'hero' ? 'section' : null,
            });
      const place = found.at({ x: 500, y });
      if (!place) return null;
      const { relation, node } = place.beside;
      return [nameOf(place.parent), place.index, `${relation} ${nameOf(node)}`];
    },
  };
}

const text = (name: string): NodeSeed => ({ kind: 'text', name, props: { text: name } });
const section = (name: string, ...children: readonly NodeSeed[]): NodeSeed => ({
  kind: 'frame',
  name,
  props: { as: 'section' },
  children,
});

/** From 0 to 80, 80 to 280 and 280 to 360. */
const page = () =>
  laidOut(
    section('first', text('a'), text('b')),
    section('empty'),
    section('last', text('c'), text('d')),
  );

describe('drop finder', () => {
  it('puts a section between those of the page, never into one that has something', () => {
    expect(page().at(30, { kind: 'hero' })).toEqual(['page', 0, 'before first']);
    expect(page().at(60, { kind: 'hero' })).toEqual(['page', 1, 'after first']);
    expect(page().at(350, { kind: 'hero' })).toEqual(['page', 3, 'after last']);
  });

  it('puts a section into an empty box only well inside it', () => {
    expect(page().at(180, { kind: 'hero' })).toEqual(['empty', 0, 'inside empty']);
    expect(page().at(100, { kind: 'hero' })).toEqual(['page', 1, 'after first']);
    expect(page().at(260, { kind: 'hero' })).toEqual(['page', 2, 'after empty']);
  });

  it('puts anything else into the box under the pointer, between what it holds', () => {
    expect(page().at(42, { kind: 'text' })).toEqual(['first', 1, 'after a']);
    expect(page().at(345, { kind: 'text' })).toEqual(['last', 2, 'after d']);
    expect(page().at(180, { kind: 'text' })).toEqual(['empty', 0, 'inside empty']);
    expect(page().at(2, { kind: 'text' })).toEqual(['page', 0, 'before first']);
  });

  it('counts places without what is moved, and with what is copied', () => {
    expect(page().at(350, { moved: 'first' })).toEqual(['page', 2, 'after last']);
    expect(page().at(350, { moved: 'first', copies: true })).toEqual(['page', 3, 'after last']);
    expect(page().at(60, { moved: 'first', copies: true })).toEqual(['page', 1, 'after first']);
  });
});
