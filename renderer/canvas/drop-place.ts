import type { NodeId } from '#shared/document/node.ts';
import type { PlaceRelation } from '#renderer/editor/place-label.ts';
import type { DropIndication } from './overlay-state.ts';

/** Where in the document something would go. */
export interface DropPlace extends DropIndication {
  readonly parent: NodeId;
  /** Among the children that stay; absent in a free frame, where it goes on top. */
  readonly index: number | undefined;
  readonly free: boolean;
  /** What is next to it. */
  readonly beside: PlaceRelation;
}
