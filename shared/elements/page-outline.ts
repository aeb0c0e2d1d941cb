import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { kindOf } from './catalog/index.ts';

/** What a band of a page is for. */
export type BandRole = 'header' | 'section' | 'footer';

/** One of the bands that a page consists of from top to bottom. */
export interface Band {
  readonly id: NodeId;
  readonly parent: NodeId;
  /** Among the children of `parent` that were asked about. */
  readonly index: number;
  readonly role: BandRole;
}

/** A page as a row of bands: its own children, with those of its main content in place of that. */
export interface PageOutline {
  readonly page: NodeId;
  /** What holds the page's main content, where something does. */
  readonly main: NodeId | null;
  readonly bands: readonly Band[];
}

interface Place {
  readonly parent: NodeId;
  readonly index: number;
}

interface Nodes {
  node(id: NodeId): DocumentNode | undefined;
}

const roles: readonly BandRole[] = ['header', 'section', 'footer'];

/** What a node or seed is among the bands of a page; null for what belongs inside one. */
export function bandRole({ kind, props }: Pick<NodeSeed, 'kind' | 'props'>): BandRole | null {
  const tag = kindOf(kind)?.template.tag;
  const meaning = typeof tag === 'object' ? tag.map[String(props?.[tag.bind])] : tag;
  return roles.find((role) => role === meaning) ?? null;
}

/** @param skipped nodes that don't count: those that are being moved. */
export function pageOutline(
  nodes: Nodes,
  page: NodeId,
  skipped: ReadonlySet<NodeId> = new Set(),
): PageOutline {
  const staying = (id: NodeId) =>
    nodes.node(id)?.children.filter((child) => !skipped.has(child)) ?? [];
  const children = staying(page);
  const mains = children.filter((id) => isMain(nodes.node(id)));
  const main = mains.length === 1 ? (mains[0] ?? null) : null;
  const bandsOf = (parent: NodeId, ids: readonly NodeId[]): Band[] =>
    ids.flatMap((id, index): Band[] => {
      const inner = id === main ? staying(id) : [];
      if (inner.length > 0) return bandsOf(id, inner);
      const node = nodes.node(id);
      return node ? [{ id, parent, index, role: bandRole(node) ?? 'section' }] : [];
    });
  return { page, main, bands: bandsOf(page, children) };
}

function isMain(node: DocumentNode | undefined): boolean {
  return node?.kind === 'frame' && node.props['as'] === 'main';
}

/**
 * The place in the document of a gap between two bands. Where main content meets a header or footer of the
 * page, a section goes to the former and a header or footer to the latter.
 * @param gap 0 above the first band, and so on to their number.
 */
export function bandPlace({ page, main, bands }: PageOutline, gap: number, role: BandRole): Place {
  const before = bands[gap - 1];
  const after = bands[gap];
  const inMain = (band: Band | undefined) => band?.parent === main || band?.id === main;
  const wantsMain = role === 'section';
  const near = [
    ...(before ? [{ band: before, index: before.index + 1 }] : []),
    ...(after ? [{ band: after, index: after.index }] : []),
  ];
  const best = near.find(({ band }) => inMain(band) === wantsMain) ?? near[0];
  if (!best) return { parent: main ?? page, index: 0 };
  if (wantsMain && main !== null && best.band.id === main) return { parent: main, index: 0 };
  return { parent: best.band.parent, index: best.index };
}

/**
 * Where a new band belongs: a header on top, a footer at the end, a section behind the band that holds
 * `selected`, else above the page's footer.
 */
export function newBandPlace(
  nodes: Nodes,
  outline: PageOutline,
  role: BandRole,
  selected: NodeId | undefined,
): Place {
  const { bands } = outline;
  const footer = bands.findLastIndex((band) => band.role === 'footer');
  const aboveFooter = footer === -1 ? bands.length : footer;
  if (role === 'header') {
    const other = bands.findIndex((band) => band.role !== 'header');
    return bandPlace(outline, other === -1 ? bands.length : other, role);
  }
  if (role === 'footer') return bandPlace(outline, bands.length, role);
  const at = bands.findIndex(({ id }) => isAround(nodes, id, selected));
  return bandPlace(outline, at === -1 ? aboveFooter : Math.min(at + 1, aboveFooter), role);
}

function isAround(nodes: Nodes, ancestor: NodeId, id: NodeId | undefined): boolean {
  for (let at = nodes.node(id ?? ''); at; at = nodes.node(at.parent ?? '')) {
    if (at.id === ancestor) return true;
  }
  return false;
}
