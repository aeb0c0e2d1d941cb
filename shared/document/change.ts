import { z } from 'zod';
import { nodeIdSchema } from './node.ts';
import { jsonValueSchema } from './value.ts';

const positionSchema = z.object({
  parent: nodeIdSchema.nullable(),
  index: z.number().int().min(0),
});

/**
 * One primitive change with what was there before, so that it can be undone. A node is never removed:
 * deleting moves it below the trash root, creating counts as a move out of it, and so its id outlives
 * every undo. `undefined` in `before` or `after` means that the key isn't set.
 */
export const changeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('set-field'),
    node: nodeIdSchema,
    /** Stored key: `name`, `locked`, `hidden`, `props.<name>` or `style.<breakpoint>.<property>`. */
    key: z.string().min(1).max(120),
    before: jsonValueSchema.optional(),
    after: jsonValueSchema.optional(),
  }),
  z.object({
    type: z.literal('move-node'),
    node: nodeIdSchema,
    before: positionSchema,
    after: positionSchema,
  }),
  z.object({
    type: z.literal('set-entry'),
    map: z.enum(['theme', 'settings']),
    key: z.string().min(1).max(120),
    before: jsonValueSchema.optional(),
    after: jsonValueSchema.optional(),
  }),
]);
export type Change = z.infer<typeof changeSchema>;
export type MoveChange = Extract<Change, { type: 'move-node' }>;

export function isMove(change: Change): change is MoveChange {
  return change.type === 'move-node';
}

/** What a change writes, as a text that two changes of the same place share. */
export function targetOf(change: Change): string {
  switch (change.type) {
    case 'set-field':
      return `${change.node} ${change.key}`;
    case 'set-entry':
      return `${change.map} ${change.key}`;
    case 'move-node':
      return `move ${change.node}`;
  }
}

/** The i18n key of what a gesture did (`insert`, `move`, `style`, `undo` …); the history panel shows it. */
export const gestureLabelSchema = z.string().regex(/^[a-z][a-zA-Z-]{0,39}$/);

/** One finished user gesture: one commit, one undo step, one row in the log. */
export const gestureSchema = z.object({
  label: gestureLabelSchema,
  kind: z.enum(['edit', 'undo', 'redo']),
  changes: z.array(changeSchema),
});
export type Gesture = z.infer<typeof gestureSchema>;
