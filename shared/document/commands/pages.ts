import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import { assetIdSchema } from '../image.ts';
import { type NodeId, nodeIdSchema, pageKind } from '../node.ts';
import { pathFromTitle, servablePath, storedPath, uniquePath } from '../page-path.ts';
import { type NodeSeed, nodeSeedSchema, responsiveStyleSchema } from '../seed.ts';
import { copyNode } from './copy-node.ts';
import { followPagePath } from './follow-page-path.ts';
import { removeNodes } from './remove-nodes.ts';
import { requirePage, requireUnlocked } from './targets.ts';
import { writeSeed } from './write-seed.ts';

const title = z.string().max(200);
const path = z.string().max(200);
const description = z.string().max(500);

export const addPageSchema = z.object({
  title,
  path: path.optional(),
  description: description.optional(),
  style: responsiveStyleSchema.optional(),
  children: z.array(nodeSeedSchema).readonly().optional(),
  index: z.number().int().min(0).optional(),
});

const defaultPageStyle = {
  base: { layout: 'stack', direction: 'column', width: 'fill' },
} as const satisfies NodeSeed['style'];

/** Makes a page, at the end if no index is given. Its path comes from the title if none is given, and is unique. */
export function addPage(
  transaction: DocumentTransaction,
  input: z.infer<typeof addPageSchema>,
): NodeId {
  const wanted = input.path === undefined ? pathFromTitle(input.title) : servablePath(input.path);
  const seed: NodeSeed = {
    kind: pageKind,
    props: {
      title: input.title,
      path: uniquePath(wanted, pathsOf(transaction)),
      description: input.description ?? '',
    },
    style: input.style ?? defaultPageStyle,
    children: input.children,
  };
  return writeSeed(transaction, seed, {
    parent: null,
    index: input.index ?? transaction.pages.length,
  });
}

export const duplicatePageSchema = z.object({ page: nodeIdSchema, title: title.optional() });

/** Copies a page behind itself with a path of its own, from its new title if one is given; returns the new page. */
export function duplicatePage(
  transaction: DocumentTransaction,
  input: z.infer<typeof duplicatePageSchema>,
): NodeId {
  requirePage(transaction, input.page);
  const wanted =
    input.title === undefined ? storedPath(transaction, input.page) : pathFromTitle(input.title);
  const taken = pathsOf(transaction);
  const copy = copyNode(transaction, input.page, {
    parent: null,
    index: transaction.pages.indexOf(input.page) + 1,
  });
  transaction.setField(copy, 'props.path', uniquePath(wanted, taken));
  if (input.title !== undefined) transaction.setField(copy, 'props.title', input.title);
  // Two pages of one title are one too many in a search.
  if (transaction.node(copy)?.props['seoTitle'] !== undefined)
    transaction.setField(copy, 'props.seoTitle', '');
  return copy;
}

export const removePageSchema = z.object({ page: nodeIdSchema });

/** Moves a page to the trash. Refuses the last one, and one that is locked or holds something locked. */
export function removePage(
  transaction: DocumentTransaction,
  input: z.infer<typeof removePageSchema>,
): void {
  requirePage(transaction, input.page);
  removeNodes(transaction, { nodes: [input.page] });
}

export const movePageSchema = z.object({ page: nodeIdSchema, index: z.number().int().min(0) });

/** Moves a page in the row of pages; `index` counts among the others. */
export function movePage(
  transaction: DocumentTransaction,
  input: z.infer<typeof movePageSchema>,
): void {
  requirePage(transaction, input.page);
  transaction.moveNode(input.page, { parent: null, index: input.index });
}

export const setPageSchema = z.object({
  page: nodeIdSchema,
  title: title.optional(),
  /** Empty goes back to the title. */
  seoTitle: title.optional(),
  path: path.optional(),
  description: description.optional(),
  /** Null goes back to a picture of the page. */
  image: z.object({ asset: assetIdSchema }).nullable().optional(),
});

/** Sets title, title for search results, path, description or social image of a page, and leads what was typed to its old path to the new one; returns its path, which may differ from the one that was asked for. */
export function setPage(
  transaction: DocumentTransaction,
  input: z.infer<typeof setPageSchema>,
): string {
  const { page } = input;
  requirePage(transaction, page);
  requireUnlocked(transaction, page);
  if (input.title !== undefined) transaction.setField(page, 'props.title', input.title);
  if (input.seoTitle !== undefined) transaction.setField(page, 'props.seoTitle', input.seoTitle);
  if (input.description !== undefined)
    transaction.setField(page, 'props.description', input.description);
  if (input.image !== undefined) transaction.setField(page, 'props.image', input.image);
  if (input.path !== undefined) {
    const before = storedPath(transaction, page);
    const after = uniquePath(servablePath(input.path), pathsOf(transaction, page));
    transaction.setField(page, 'props.path', after);
    const isShared = transaction.pages.some(
      (other) => other !== page && storedPath(transaction, other) === before,
    );
    // What leads to the first of two pages of one address stays with that.
    if (!isShared) followPagePath(transaction, before, after);
  }
  return storedPath(transaction, page);
}

function pathsOf(transaction: DocumentTransaction, but?: NodeId): ReadonlySet<string> {
  return new Set(
    transaction.pages.filter((page) => page !== but).map((page) => storedPath(transaction, page)),
  );
}
