import {
  ArrowLeftToLine,
  ArrowRightToLine,
  CornerLeftUp,
  SquareDashed,
  SquareDashedMousePointer,
} from 'lucide-react';
import { type EditorAction, always, hasSelection } from './action.ts';
import { selectedNodes } from '../editor/selection.ts';
import { selectParent, selectSibling } from '../editor/walk-selection.ts';

export const selectionActions: readonly EditorAction[] = [
  {
    id: 'select-parent',
    label: 'action.selectParent',
    group: 'selection',
    icon: CornerLeftUp,
    shortcuts: ['shift+enter'],
    enabled: hasSelection,
    run: ({ editor }) => selectParent(editor),
  },
  {
    id: 'select-next',
    label: 'action.selectNext',
    group: 'selection',
    icon: ArrowRightToLine,
    shortcuts: ['tab'],
    native: true,
    enabled: always,
    run: ({ editor }) => selectSibling(editor, 1),
  },
  {
    id: 'select-previous',
    label: 'action.selectPrevious',
    group: 'selection',
    icon: ArrowLeftToLine,
    shortcuts: ['shift+tab'],
    native: true,
    enabled: always,
    run: ({ editor }) => selectSibling(editor, -1),
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
      const children = editor.document.node(container)?.children ?? [];
      const selection = children.filter((id) => editor.document.node(id)?.locked !== true);
      editor.session.setState({ selection });
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
