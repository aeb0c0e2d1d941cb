import { type LucideIcon, MoveHorizontal, MoveVertical } from 'lucide-react';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import type { Editor } from '../editor/editor.ts';
import { selectedNodes } from '../editor/selection.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { type EditorAction, hasSelection } from './action.ts';

type Side = 'width' | 'height';

/** Makes what is selected larger by pixels, from what it measures now where it has no size of its own. */
function resize(editor: Editor, side: Side, by: number): void {
  const { document, session, canvas } = editor;
  const { breakpoint } = session.getState();
  document.transact('resize', (transaction) => {
    for (const node of selectedNodes(editor)) {
      const set = effectiveStyle(node, breakpoint)[side];
      const measured = canvas.current?.boxOf(node.id)?.[side];
      const now = typeof set === 'number' ? set : measured;
      if (now === undefined) continue;
      const style = { [side]: Math.max(1, Math.round(now + by)) };
      setStyle(transaction, { nodes: [node.id], breakpoint, style });
    }
  });
}

const steps: readonly (readonly [string, Side, -1 | 1, MessageKey, MessageKey, LucideIcon])[] = [
  ['right', 'width', 1, 'action.wider', 'action.widerFar', MoveHorizontal],
  ['left', 'width', -1, 'action.narrower', 'action.narrowerFar', MoveHorizontal],
  ['down', 'height', 1, 'action.taller', 'action.tallerFar', MoveVertical],
  ['up', 'height', -1, 'action.shorter', 'action.shorterFar', MoveVertical],
];

export const resizeActions: readonly EditorAction[] = steps.flatMap(
  ([arrow, side, sign, near, far, icon]): EditorAction[] => [
    {
      id: `resize-${arrow}`,
      label: near,
      group: 'arrange',
      icon,
      shortcuts: [`mod+arrow${arrow}`],
      enabled: hasSelection,
      run: ({ editor }) => resize(editor, side, sign),
    },
    {
      id: `resize-${arrow}-far`,
      label: far,
      group: 'arrange',
      icon,
      shortcuts: [`mod+shift+arrow${arrow}`],
      enabled: hasSelection,
      run: ({ editor }) => resize(editor, side, sign * 10),
    },
  ],
);
