import type { DocumentStore } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { CssDeclarations } from '#shared/elements/css.ts';
import type { Point, Rect } from '../geometry/rect.ts';
import type { PageOverhang } from './overhang.ts';
import type { EditorSessionStore, PaletteDrag } from './session.ts';

/** A place among the children of a node; at the end where there is no index. */
export interface InsertionTarget {
  readonly parent: NodeId;
  readonly index?: number;
}

/** What panels and actions may ask of the canvas. Present while one is mounted. */
export interface CanvasHandle {
  zoomToFit(): void;
  zoomToSelection(): void;
  /** Keeps the middle of the view in place. */
  zoomTo(zoom: number): void;
  reveal(node: NodeId): void;
  /** As `reveal`, once what just changed is laid out, and only where nothing of the node can be seen. */
  bringIntoView(node: NodeId): void;
  /** Gives the canvas the keys, without scrolling anything. */
  focus(): void;
  /** Where a node lies on the page, in page pixels; undefined where it isn't shown. */
  boxOf(node: NodeId): Rect | undefined;
  /** Whether a size in it comes of the room that it was given: texts in several lines, pictures. */
  isFitted(node: NodeId): boolean;
  /** The point of the page in the middle of the view, in page pixels. */
  viewMiddle(): Point;
  /** The nodes under a point of the window, topmost first, locked ones too. */
  nodesAt(point: Point): readonly NodeId[];
  /**
   * The top of the first page on a desktop as its visitors see it first, whatever is being looked at, as a
   * picture of this many pixels; null while there is none.
   */
  thumbnail(width: number, height: number): Promise<HTMLCanvasElement | null>;
  /** What makes pages wider than a screen, on each screen; what is known so far once `signal` is aborted. */
  overhangs(signal: AbortSignal): Promise<readonly PageOverhang[]>;
  /** Shows declarations over a node's own until null takes them back: for values that are being dragged. */
  preview(node: NodeId, css: CssDeclarations | null): void;
  /** Puts something from a panel where it is let go; nowhere if that isn't over the canvas. */
  drop(drag: PaletteDrag): void;
  /** Shows where something would be put that is about to be; answers with the release. */
  showInsertion(target: InsertionTarget): () => void;
  /** Begins typing in place over the first text of the node; false where it has none. */
  editText(node: NodeId): boolean;
}

/** All that belongs to one open project in one window. Made by `openEditor`, handed down by React context. */
export interface Editor {
  /** Id of the project. */
  readonly project: string;
  readonly document: DocumentStore;
  readonly session: EditorSessionStore;
  /** Address from which the window can load an image of the project. */
  readonly assetUrl: (asset: string) => string;
  /** Takes images over from another project; those that it doesn't have are left out. */
  readonly copyAssets: (project: string, assets: readonly string[]) => Promise<void>;
  /** Set by the canvas when it mounts, null when it goes. */
  readonly canvas: { current: CanvasHandle | null };
}
