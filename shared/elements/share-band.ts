import { copyNode } from '#shared/document/commands/copy-node.ts';
import { setLocked } from '#shared/document/commands/node-flags.ts';
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

export interface Shared {
  /** How many pages got a copy. */
  readonly pages: number;
  /** Whether one that was locked gave way. */
  readonly overLocked: boolean;
}

/**
 * Puts a copy of a header or footer on every other page, in place of the one that is there. A lock keeps
 * from changing one by chance, not from this: the copy is locked in its place.
 */
export function shareBand(
  transaction: DocumentTransaction,
  { page, id, role }: SharedBand,
): Shared {
  let overLocked = false;
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
    const locked = old !== undefined && transaction.node(old.id)?.locked === true;
    if (old !== undefined) {
      overLocked ||= isHeld(transaction, old.id);
      transaction.removeNode(old.id);
    }
    const copy = copyNode(transaction, id, place);
    if (locked) setLocked(transaction, { nodes: [copy], locked });
  }
  return { pages: others.length, overLocked };
}

/** Whether a node, anything that it stands in or anything in it is locked. */
function isHeld(document: Reader, id: NodeId): boolean {
  for (let at = document.node(id); at; at = document.node(at.parent ?? '')) {
    if (at.locked) return true;
  }
  return holdsLocked(document, id);
}

function holdsLocked(document: Reader, id: NodeId): boolean {
  const node = document.node(id);
  return (
    node?.locked === true || (node?.children.some((child) => holdsLocked(document, child)) ?? false)
  );
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
