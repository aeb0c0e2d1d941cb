import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  EyeOff,
  Lock,
  MoveDown,
  MoveUp,
} from 'lucide-react';
import { moveNodes } from '#shared/document/commands/move-nodes.ts';
import { setHidden, setLocked } from '#shared/document/commands/node-flags.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import type { Breakpoint } from '#shared/document/style.ts';
import type { DocumentNode } from '#shared/document/node.ts';
import type { Editor } from '../editor/editor.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import { keepSize, sizeInFree } from '../editor/keep-size.ts';
import { selectedNodes } from '../editor/selection.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { type ActionContext, type EditorAction, hasSelection, sayOnAllScreens } from './action.ts';

const directions = [
  {
    name: 'Left',
    icon: ArrowLeft,
    x: -1,
    y: 0,
    far: 'action.nudgeLeftFar',
    near: 'action.nudgeLeft',
  },
  {
    name: 'Right',
    icon: ArrowRight,
    x: 1,
    y: 0,
    far: 'action.nudgeRightFar',
    near: 'action.nudgeRight',
  },
  { name: 'Up', icon: ArrowUp, x: 0, y: -1, far: 'action.nudgeUpFar', near: 'action.nudgeUp' },
  {
    name: 'Down',
    icon: ArrowDown,
    x: 0,
    y: 1,
    far: 'action.nudgeDownFar',
    near: 'action.nudgeDown',
  },
] as const;

/** Moves what is freely placed by pixels, and what stands in a stack or grid by one place. */
function nudge(context: ActionContext, x: number, y: number): void {
  const { editor } = context;
  const { breakpoint } = editor.session.getState();
  const nodes = selectedNodes(editor);
  const free = nodes.filter((node) => isFree(editor, node, breakpoint));
  if (free.length === 0) return reorder(context, x + y < 0 ? -1 : 1);
  editor.document.transact('move', (transaction) => {
    for (const node of free) {
      const style = effectiveStyle(node, breakpoint);
      setStyle(transaction, {
        nodes: [node.id],
        breakpoint,
        style: { x: (style.x ?? 0) + x, y: (style.y ?? 0) + y },
      });
      const box = editor.canvas.current?.boxOf(node.id);
      const kept = box ? sizeInFree(style, box, { x: x !== 0, y: y !== 0 }) : {};
      keepSize(transaction, node, node.id, breakpoint, kept);
    }
  });
}

/** Why an arrow moves nothing; null where it does. */
function nudgeRefusal(editor: Editor, x: number, y: number): MessageKey | null {
  const { breakpoint } = editor.session.getState();
  if (selectedNodes(editor).some((node) => isFree(editor, node, breakpoint))) return null;
  const move = placeAmongSiblings(editor, x + y < 0 ? -1 : 1);
  if (move === null) return null;
  const { layout, direction } = effectiveStyle(move.parent, breakpoint);
  if (move.siblings === 0) return 'action.reason.alone';
  const isRow = direction === 'row';
  if (layout === 'stack' && isRow !== (x !== 0)) {
    return isRow ? 'action.reason.standsInRow' : 'action.reason.standsInColumn';
  }
  if (move.index !== move.from) return null;
  return x + y < 0 ? 'action.reason.isFirst' : 'action.reason.isLast';
}

function isFree({ document }: Editor, node: DocumentNode, breakpoint: Breakpoint): boolean {
  const parent = node.parent === null ? undefined : document.node(node.parent);
  return parent !== undefined && effectiveStyle(parent, breakpoint).layout === 'free';
}

/** Where the selection goes that moves by one place; null for a page. */
function placeAmongSiblings({ document, session }: Editor, step: -1 | 1) {
  const nodes = topMostInOrder(document, session.getState().selection);
  const parent = document.node(document.node(nodes[0] ?? '')?.parent ?? '');
  if (parent === undefined) return null;
  const own = nodes.filter((id) => parent.children.includes(id));
  const siblings = parent.children.length - own.length;
  const from = parent.children.indexOf(own[0] ?? '');
  return { parent, own, siblings, from, index: Math.min(Math.max(from + step, 0), siblings) };
}

/** Moves the selection by one place among its siblings. */
function reorder(context: ActionContext, step: -1 | 1): void {
  const { editor } = context;
  const move = placeAmongSiblings(editor, step);
  if (move === null || move.index === move.from) return;
  editor.document.transact('move', (transaction) =>
    moveNodes(transaction, {
      nodes: move.own,
      target: { parent: move.parent.id, index: move.index },
    }),
  );
  sayOnAllScreens(context);
}

/** Sets a flag on all, unless all have it already. */
function toggle(
  editor: Editor,
  flag: 'locked' | 'hidden',
  write: (transaction: DocumentTransaction, nodes: readonly string[], on: boolean) => void,
): void {
  const nodes = selectedNodes(editor);
  const on = nodes.some((node) => !node[flag]);
  editor.document.transact(flag, (transaction) => {
    write(
      transaction,
      nodes.map(({ id }) => id),
      on,
    );
  });
}

export const arrangeActions: readonly EditorAction[] = [
  ...directions.flatMap(({ name, icon, x, y, far, near }): EditorAction[] => [
    {
      id: `nudge-${name.toLowerCase()}`,
      label: near,
      group: 'arrange',
      icon,
      shortcuts: [`arrow${name.toLowerCase()}`],
      enabled: (context) => hasSelection(context) && nudgeRefusal(context.editor, x, y) === null,
      refusal: ({ editor }) => nudgeRefusal(editor, x, y),
      run: (context) => nudge(context, x, y),
    },
    {
      id: `nudge-${name.toLowerCase()}-far`,
      label: far,
      group: 'arrange',
      icon,
      shortcuts: [`shift+arrow${name.toLowerCase()}`],
      enabled: (context) => hasSelection(context) && nudgeRefusal(context.editor, x, y) === null,
      refusal: ({ editor }) => nudgeRefusal(editor, x, y),
      run: (context) => nudge(context, x * 10, y * 10),
    },
  ]),
  {
    id: 'move-earlier',
    label: 'action.moveEarlier',
    group: 'arrange',
    icon: MoveUp,
    shortcuts: ['alt+arrowup'],
    enabled: hasSelection,
    run: (context) => reorder(context, -1),
  },
  {
    id: 'move-later',
    label: 'action.moveLater',
    group: 'arrange',
    icon: MoveDown,
    shortcuts: ['alt+arrowdown'],
    enabled: hasSelection,
    run: (context) => reorder(context, 1),
  },
  {
    id: 'toggle-lock',
    label: 'action.toggleLock',
    group: 'arrange',
    icon: Lock,
    shortcuts: ['mod+shift+l'],
    enabled: hasSelection,
    run: ({ editor }) =>
      toggle(editor, 'locked', (transaction, nodes, locked) =>
        setLocked(transaction, { nodes, locked }),
      ),
  },
  {
    id: 'toggle-hidden',
    label: 'action.toggleHidden',
    group: 'arrange',
    icon: EyeOff,
    shortcuts: ['mod+shift+h'],
    enabled: hasSelection,
    run: ({ editor }) =>
      toggle(editor, 'hidden', (transaction, nodes, hidden) =>
        setHidden(transaction, { nodes, hidden }),
      ),
  },
];
