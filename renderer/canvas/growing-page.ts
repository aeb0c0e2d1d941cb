import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';

/** A document that shows a page from its top, more of it step by step. */
export interface GrowingPage {
  /** What is shown so far: containers at the end of it have their first children only. */
  readonly document: ProjectDocument;
  readonly whole: boolean;
  /** Begins a page anew with so many nodes. Returns the nodes whose children are others now. */
  begin(page: NodeId, nodes: number): ReadonlySet<NodeId>;
  /** Shows so many more. */
  grow(nodes: number): ReadonlySet<NodeId>;
  /** Shows all there is. */
  finish(): ReadonlySet<NodeId>;
}

/** How much larger than its first part a page must be, or it is shown at once. */
const worthGrowing = 2;

export function createGrowingPage(document: ProjectDocument): GrowingPage {
  /** Of the containers at the end of what is shown, how many children show. */
  let cut: ReadonlyMap<NodeId, number> = new Map();
  let page: NodeId = '';
  let shown = Number.POSITIVE_INFINITY;

  function show(nodes: number): ReadonlySet<NodeId> {
    const before = cut;
    cut = cutAfter(document, page, nodes);
    shown = cut.size === 0 ? Number.POSITIVE_INFINITY : nodes;
    return new Set([...before.keys(), ...cut.keys()]);
  }

  return {
    document: {
      get pages() {
        return document.pages;
      },
      get theme() {
        return document.theme;
      },
      get settings() {
        return document.settings;
      },
      node(id) {
        const node = document.node(id);
        const count = cut.get(id);
        if (!node || count === undefined) return node;
        return { ...node, children: node.children.slice(0, count) };
      },
    },
    get whole() {
      return cut.size === 0;
    },
    begin(next, nodes) {
      page = next;
      const isLarge = cutAfter(document, page, nodes * worthGrowing).size > 0;
      return show(isLarge ? nodes : Number.POSITIVE_INFINITY);
    },
    grow: (nodes) => show(shown + nodes),
    finish: () => show(Number.POSITIVE_INFINITY),
  };
}

/** The containers in which a page ends that is cut after so many nodes, with the number of children that stay. */
function cutAfter(
  document: ProjectDocument,
  page: NodeId,
  nodes: number,
): ReadonlyMap<NodeId, number> {
  const cut = new Map<NodeId, number>();
  if (nodes === Number.POSITIVE_INFINITY) return cut;
  let room = nodes - 1;
  /** Whether all below a node fits. */
  function fits(id: NodeId): boolean {
    const children = document.node(id)?.children ?? [];
    for (const [index, child] of children.entries()) {
      if (room === 0) {
        cut.set(id, index);
        return false;
      }
      room -= 1;
      if (fits(child)) continue;
      if (index + 1 < children.length) cut.set(id, index + 1);
      return false;
    }
    return true;
  }
  fits(page);
  return cut;
}
