import { z } from 'zod';
import { assetIdSchema } from './image.ts';
import type { ResponsiveStyle } from './style.ts';
import type { JsonValue } from './value.ts';

/** A Loro TreeID, `counter@peer`. It stays the same for the whole life of a node, through undo and restore. */
export const nodeIdSchema = z.string().regex(/^\d+@\d+$/);
export type NodeId = z.infer<typeof nodeIdSchema>;

/** Kinds that the document itself knows; all others belong to the catalog. */
export const pageKind = 'page';
export const trashKind = 'trash';

/** One node as the rest of the app reads it: immutable, replaced by a new object when anything in it changes. */
export interface DocumentNode {
  readonly id: NodeId;
  /** `null` for a page. */
  readonly parent: NodeId | null;
  readonly children: readonly NodeId[];
  readonly kind: string;
  /** The name that the user gave it in the layers tree; empty where the kind's label serves. */
  readonly name: string;
  readonly props: Readonly<Record<string, JsonValue>>;
  readonly style: ResponsiveStyle;
  readonly locked: boolean;
  readonly hidden: boolean;
  /** Stored fields that this version doesn't know. They are kept as they are. */
  readonly unknown: Readonly<Record<string, JsonValue>>;
}

/** Where a node stands: `parent: null` is the row of pages. */
export interface NodePosition {
  readonly parent: NodeId | null;
  readonly index: number;
}

/** Props of a page node. `path` begins with `/` and is unique in the project. */
export const pagePropsSchema = z.object({
  /** What the page is called where one edits it; its title for visitors too, where `seoTitle` is empty. */
  title: z.string().max(200).catch(''),
  /** The whole title in search results and in the browser's tab. */
  seoTitle: z.string().max(200).catch(''),
  path: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/)
    .catch('/'),
  description: z.string().max(500).catch(''),
  /** The picture that goes with a shared link; null for one that the page shows. */
  image: z.object({ asset: assetIdSchema }).nullable().catch(null),
});
export type PageProps = z.infer<typeof pagePropsSchema>;
