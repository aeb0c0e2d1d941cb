import { ClipboardPaste, Copy, Scissors } from 'lucide-react';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { removeNodes } from '#shared/document/commands/remove-nodes.ts';
import { seedFromNode } from '#shared/document/commands/seed-from-node.ts';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import { pageKind } from '#shared/document/node.ts';
import type { Editor } from '../editor/editor.ts';
import { insertionTarget } from '../editor/selection.ts';
import { type EditorAction, always, hasSelection } from './action.ts';
import { clipboardNodes, clipboardText } from './clipboard-format.ts';

/** The selection as clipboard text; null where nothing can be copied. */
export function copySelection({ document, session }: Editor): string | null {
  const ids = topMostInOrder(document, session.getState().selection).filter(
    (id) => document.node(id)?.kind !== pageKind,
  );
  return ids.length === 0 ? null : clipboardText(ids.map((id) => seedFromNode(document, id)));
}

/** Removes the selection as one gesture of its own. */
export function cutSelection({ document, session }: Editor): void {
  const nodes = session.getState().selection;
  document.transact('cut', (transaction) => removeNodes(transaction, { nodes }));
}

/** Inserts what the text holds and selects it; false where the text isn't ours. */
export function pasteText(editor: Editor, text: string): boolean {
  const seeds = clipboardNodes(text);
  if (seeds === null) return false;
  const { parent, index } = pasteTarget(editor, seeds[0]?.kind ?? 'frame');
  const selection = editor.document.transact('paste', (transaction) =>
    seeds.map((seed, offset) =>
      insertSeed(transaction, {
        seed,
        target: index === undefined ? { parent } : { parent, index: index + offset },
      }),
    ),
  );
  editor.session.setState({ selection });
  return true;
}

/** Beside the selected node rather than into it, so that copy and paste of one frame doesn't nest it. */
function pasteTarget(editor: Editor, kind: string) {
  const { selection } = editor.session.getState();
  const selected = editor.document.node(selection.at(-1) ?? '');
  const parent =
    selected?.parent === null ? undefined : editor.document.node(selected?.parent ?? '');
  if (selected !== undefined && parent !== undefined && selected.kind === kind) {
    return { parent: parent.id, index: parent.children.indexOf(selected.id) + 1 };
  }
  return insertionTarget(editor, kind);
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
    async run({ editor, clipboard }) {
      const text = await clipboard.read();
      if (text !== null) pasteText(editor, text);
    },
  },
];
