import { ClipboardPaste, Copy, Scissors } from 'lucide-react';
import { removeNodes } from '#shared/document/commands/remove-nodes.ts';
import { seedFromNode } from '#shared/document/commands/seed-from-node.ts';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import { pageKind } from '#shared/document/node.ts';
import type { Editor } from '../editor/editor.ts';
import { type EditorAction, always, hasSelection } from './action.ts';
import { clipboardText } from './clipboard-format.ts';

/** The selection as clipboard text; null where nothing can be copied. */
export function copySelection({ document, session, project }: Editor): string | null {
  const ids = topMostInOrder(document, session.getState().selection).filter(
    (id) => document.node(id)?.kind !== pageKind,
  );
  if (ids.length === 0) return null;
  const nodes = ids.map((id) => seedFromNode(document, id));
  return clipboardText({ nodes, project, sources: ids });
}

/** Removes the selection as one gesture of its own. */
export function cutSelection({ document, session }: Editor): void {
  const nodes = session.getState().selection;
  document.transact('cut', (transaction) => removeNodes(transaction, { nodes }));
}

export const clipboardActions: readonly EditorAction[] = [
  {
    id: 'copy',
    label: 'action.copy',
    group: 'edit',
    icon: Copy,
    shortcuts: ['mod+c'],
    native: true,
    enabled: hasSelection,
    run({ editor, clipboard }) {
      const text = copySelection(editor);
      if (text !== null) clipboard.write(text);
    },
  },
  {
    id: 'cut',
    label: 'action.cut',
    group: 'edit',
    icon: Scissors,
    shortcuts: ['mod+x'],
    native: true,
    enabled: hasSelection,
    run({ editor, clipboard }) {
      const text = copySelection(editor);
      if (text === null) return;
      clipboard.write(text);
      cutSelection(editor);
    },
  },
  {
    id: 'paste',
    label: 'action.paste',
    group: 'edit',
    icon: ClipboardPaste,
    shortcuts: ['mod+v'],
    native: true,
    enabled: always,
    async run({ clipboard, paste }) {
      await paste(await clipboard.read());
    },
  },
];
