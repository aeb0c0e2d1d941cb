import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import { acceptsKinds } from '#shared/elements/containment.ts';
import type { BandRole } from '#shared/elements/page-outline.ts';
import type { PlaceRelation } from '#renderer/editor/place-label.ts';
import { type FlowContainer, flowPosition, isDeepIn } from '#renderer/geometry/drop-target.ts';
import { type Point, type Rect, containsPoint, expand } from '#renderer/geometry/rect.ts';
import { hitTest } from '#renderer/layout/hit-test.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import { createBandFinder } from './band-drop.ts';
import type { DropPlace, DropScene } from './drop-place.ts';
import { isLocked, placesFreely } from './node-queries.ts';
import { contentBox } from './paint/paint-box.ts';

export interface DropFinder {
  at(page: Point): DropPlace | undefined;
}

interface PreparedContainer extends FlowContainer {
  /** Index among all children that stay, for each index among those that show, and the end. */
  readonly indexes: readonly number[];
  /** The children that stay and show. */
  readonly nodes: readonly NodeId[];
}

/** Screen pixels at a container's edge that mean the place beside it. */
const edge = 6;
/** Screen pixels from a container's edges at which a section goes into it. */
const deep = 48;

/** What is dragged. */
export interface Dragged {
  /** Of the nodes and of all that is in them. */
  readonly kinds: readonly string[];
  /** Nodes that can't be dropped into; empty for something new. */
  readonly moving: ReadonlySet<NodeId>;
  /** Those nodes stay where they are, and copies of them are dropped. */
  readonly copies: boolean;
  /** What it is among the sections of a page; null for what belongs inside one. */
  readonly role: BandRole | null;
}

/** Finds where things may be dropped during one gesture. A section goes between those of the page. */
export function createDropFinder(
  scene: DropScene,
  { kinds, moving, copies, role }: Dragged,
): DropFinder {
  const { document, session } = scene.editor;
  const prepared = new Map<NodeId, PreparedContainer>();
  const leaving: ReadonlySet<NodeId> = copies ? new Set() : moving;
  const bands = role && createBandFinder(scene, role, leaving);

  function takes(node: DocumentNode): boolean {
    return acceptsKinds(document, node, kinds) && !isLocked(scene.editor, node.id);
  }

  function parentOf(node: DocumentNode): DocumentNode | undefined {
    return node.parent === null ? undefined : document.node(node.parent);
  }

  /** The nearest node from an element upwards that takes what is dragged. */
  function containerFrom(id: NodeId): LayoutNode | undefined {
    for (let at = document.node(id); at; at = parentOf(at)) {
      const element = scene.layout.node(at.id);
      if (element && takes(at) && !isCaption(at, element)) return element;
    }
    return undefined;
  }

  function prepare(container: LayoutNode): PreparedContainer {
    const known = prepared.get(container.key);
    if (known) return known;
    const staying = document.node(container.key)?.children.filter((id) => !leaving.has(id)) ?? [];
    const children: Rect[] = [];
    const indexes: number[] = [];
    const nodes: NodeId[] = [];
    for (const [index, id] of staying.entries()) {
      const child = scene.layout.node(id);
      if (!child || child.hidden) continue;
      children.push(pageBox(child));
      indexes.push(index);
      nodes.push(id);
    }
    indexes.push((indexes.at(-1) ?? -1) + 1);
    const made = {
      flow: flowOf(container),
      content: contentBox(container.style, pageBox(container)),
      children,
      indexes,
      nodes,
    };
    prepared.set(container.key, made);
    return made;
  }

  /** At its very edge, the place beside a container is meant rather than one in it. */
  function outwards(container: LayoutNode, page: Point): LayoutNode {
    const reach = Math.min(
      edge / scene.camera.view.zoom,
      container.height / 5,
      container.width / 5,
    );
    const node = document.node(container.key);
    const parent = node && parentOf(node);
    if (!parent || containsPoint(expand(pageBox(container), -reach), page)) return container;
    const outer = containerFrom(parent.id);
    return outer && !placesFreely(scene.editor, outer.key) ? outer : container;
  }

  /** An empty container takes a section too, where the pointer is well inside it. */
  function isDeepInEmpty(container: LayoutNode, page: Point): boolean {
    const box = pageBox(container);
    return (
      container.parent !== null &&
      prepare(container).children.length === 0 &&
      isDeepIn(box, page, deep / scene.camera.view.zoom)
    );
  }

  return {
    at(page) {
      const { root } = scene.layout;
      const hit = root && hitTest(root, page, (node) => moving.has(node.node.source));
      const found = containerFrom(hit ? hit.node.source : session.getState().page);
      if (!found) return undefined;
      const between = bands && !isDeepInEmpty(found, page) ? bands.at(page) : undefined;
      if (between) return between;
      const container = outwards(found, page);
      const parent = container.key;
      const inside = { relation: 'inside', node: parent } as const;
      if (placesFreely(scene.editor, parent)) {
        const place = { index: undefined, free: true, line: null, acrossPage: false };
        return { container, parent, ...place, beside: inside };
      }
      const flow = prepare(container);
      const { index, line } = flowPosition(flow, page);
      const before = flow.nodes[index - 1];
      const after = flow.nodes[index];
      const beside: PlaceRelation =
        before !== undefined
          ? { relation: 'after', node: before }
          : after !== undefined
            ? { relation: 'before', node: after }
            : inside;
      const place = { index: flow.indexes[index] ?? 0, free: false, line, acrossPage: false };
      return { container, parent, ...place, beside };
    },
  };
}

/** A line of own text without children, such as a link in a menu: things are put beside it, not in it. */
function isCaption(node: DocumentNode, element: LayoutNode): boolean {
  return node.children.length === 0 && element.children.length > 0 && element.height < 48;
}

/** How a container lays out what is in it. */
export function flowOf({ style }: LayoutNode): FlowContainer['flow'] {
  if (style.display.includes('grid')) return 'lines';
  if (!style.display.includes('flex') || style.flexDirection.startsWith('column')) return 'column';
  return style.flexWrap === 'nowrap' ? 'row' : 'lines';
}
