import { CornerLeftUp, SquareDashed, SquareDashedMousePointer } from 'lucide-react';
import { pageKind } from '#shared/document/node.ts';
import { type EditorAction, always, hasSelection } from './action.ts';
import { selectedNodes } from '../editor/selection.ts';

export const selectionActions: readonly EditorAction[] = [
  {
    id: 'select-parent',
    label: 'action.selectParent',
    group: 'selection',
    icon: CornerLeftUp,
    shortcuts: ['shift+enter'],
    enabled: hasSelection,
    run({ editor }) {
      const parents = selectedNodes(editor).map(({ parent }) => parent);
      const frames = parents.filter(
        (id) => id !== null && editor.document.node(id)?.kind !== pageKind,
      );
      editor.session.setState({ selection: [...new Set(frames)].filter((id) => id !== null) });
    },
  },
  {
    id: 'select-all',
    label: 'action.selectAll',
    group: 'selection',
    icon: SquareDashedMousePointer,
    shortcuts: ['mod+a'],
    enabled: always,
    run({ editor }) {
      const { page } = editor.session.getState();
      const container = selectedNodes(editor)[0]?.parent ?? page;
      editor.session.setState({ selection: editor.document.node(container)?.children ?? [] });
    },
  },
  {
    id: 'select-none',
    label: 'action.selectNone',
    group: 'selection',
    icon: SquareDashed,
    shortcuts: ['escape'],
    enabled: hasSelection,
    run: ({ editor }) => editor.session.setState({ selection: [] }),
  },
];
