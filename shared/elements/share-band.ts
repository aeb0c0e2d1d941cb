import { copyNode } from '#shared/document/commands/copy-node.ts';
import { removeNodes } from '#shared/document/commands/remove-nodes.ts';
import type { DocumentTransaction, ProjectDocument } from '#shared/document/document.ts';
import { type NodeId, pageKind } from '#shared/document/node.ts';
import { type Band, type BandRole, newBandPlace, pageOutline } from './page-outline.ts';

/** A header or footer of a page. */
export interface SharedBand {
  readonly page: NodeId;
  readonly id: NodeId;
  readonly role: Exclude<BandRole, 'section'>;
}

type Reader = Pick<ProjectDocument, 'node' | 'pages'>;

/** The header or footer that a node is or stands in; null where it is in neither. */
export function sharedBandOf(document: Reader, node: NodeId): SharedBand | null {
  const around = new Set<NodeId>();
  let top: NodeId = node;
  for (let at = document.node(node); at; at = document.node(at.parent ?? '')) {
    around.add(at.id);
    top = at.id;
  }
  if (document.node(top)?.kind !== pageKind) return null;
  const band = pageOutline(document, top).bands.find(({ id }) => around.has(id));
  if (band === undefined || band.role === 'section') return null;
  return { page: top, id: band.id, role: band.role };
}

/**
 * Puts a copy of a header or footer on every other page, in place of the one that is there; returns how
 * many pages there are. Throws DocumentError `locked` where one that would go is locked.
 */
export function shareBand(
  transaction: DocumentTransaction,
  { page, id, role }: SharedBand,
): number {
  const others = transaction.pages.filter((other) => other !== page);
  for (const other of others) {
    const outline = pageOutline(transaction, other);
    const old = counterpart(transaction, outline.bands, { page, id, role });
    const place =
      old === undefined
        ? newBandPlace(transaction, outline, role, undefined)
        : {
            parent: old.parent,
            index: transaction.node(old.parent)?.children.indexOf(old.id) ?? 0,
          };
    if (old !== undefined) removeNodes(transaction, { nodes: [old.id] });
    copyNode(transaction, id, place);
  }
  return others.length;
}

/** The band of the same name; else, where both pages have as many of them, the one at the same place. */
function counterpart(
  document: Reader,
  bands: readonly Band[],
  { page, id, role }: SharedBand,
): Band | undefined {
  const theirs = bands.filter((band) => band.role === role);
  const ours = pageOutline(document, page).bands.filter((band) => band.role === role);
  const nameOf = (band: NodeId) => document.node(band)?.name ?? '';
  const own = nameOf(id);
  if (own !== '' && ours.filter((band) => nameOf(band.id) === own).length === 1) {
    const named = theirs.filter((band) => nameOf(band.id) === own);
    if (named.length === 1) return named[0];
  }
  if (ours.length !== theirs.length) return undefined;
  return theirs[ours.findIndex((band) => band.id === id)];
}
