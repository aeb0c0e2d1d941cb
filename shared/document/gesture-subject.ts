import { z } from 'zod';
import type { Change } from './change.ts';
import { type NodeId, nodeIdSchema } from './node.ts';

/** How many of the nodes are named. */
const named = 8;

/** What a gesture was about: the first of the nodes that it touched, and how many they are. */
export const gestureSubjectSchema = z.object({
  nodes: z.array(nodeIdSchema).min(1).max(named).readonly(),
  count: z.number().int().min(1),
});
export type GestureSubject = z.infer<typeof gestureSubjectSchema>;

/**
 * What changes are about; null where they touch no node. Of what came, went or moved together, only
 * the outermost counts, and beside it nothing that was merely set.
 */
export function subjectOf(changes: readonly Change[]): GestureSubject | null {
  const moves = changes.filter((change) => change.type === 'move-node');
  const moved = new Set(moves.map(({ node }) => node));
  const outermost = moves.filter(({ after }) => after.parent === null || !moved.has(after.parent));
  const touched = new Set<NodeId>(
    moves.length > 0
      ? outermost.map(({ node }) => node)
      : changes.flatMap((change) => (change.type === 'set-field' ? [change.node] : [])),
  );
  return touched.size === 0 ? null : { nodes: [...touched].slice(0, named), count: touched.size };
}
