import type { NodeId } from '#shared/document/node.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import type { PlaceRelation } from '#renderer/editor/place-label.ts';
import type { View } from '#renderer/geometry/viewport.ts';
import type { LayoutEngine } from '#renderer/layout/layout-engine.ts';
import type { DropIndication } from './overlay-state.ts';

/** What of the canvas decides where something would go. */
export interface DropScene {
  readonly editor: Editor;
  readonly layout: Pick<LayoutEngine, 'root' | 'node'>;
  readonly camera: { readonly view: View };
}

/** Where in the document something would go. */
export interface DropPlace extends DropIndication {
  readonly parent: NodeId;
  /** Among the children that stay; absent in a free frame, where it goes on top. */
  readonly index: number | undefined;
  readonly free: boolean;
  /** What is next to it. */
  readonly beside: PlaceRelation;
}
