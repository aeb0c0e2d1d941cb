import { Copy, Crop, Group, Pencil, Redo2, Trash2, Type, Undo2, Ungroup } from 'lucide-react';
import { duplicateNodes } from '#shared/document/commands/duplicate-nodes.ts';
import { removeNodes } from '#shared/document/commands/remove-nodes.ts';
import { travel } from '../editor/travel.ts';
import { croppableImage } from '../images/croppable-image.ts';
import { groupSelection, groupsIn, ungroupSelection } from './group-selection.ts';
import { type EditorAction, hasSelection } from './action.ts';

export const editActions: readonly EditorAction[] = [
  {
    id: 'undo',
    label: 'action.undo',
    group: 'edit',
    icon: Undo2,
    shortcuts: ['mod+z'],
    reach: 'window',
    enabled: ({ editor }) => editor.document.canUndo,
    run: ({ editor, sayTravelled }) => travel(editor, 'undo', sayTravelled),
  },
  {
    id: 'redo',
    label: 'action.redo',
    group: 'edit',
    icon: Redo2,
    shortcuts: ['mod+shift+z', 'mod+y'],
    reach: 'window',
    enabled: ({ editor }) => editor.document.canRedo,
    run: ({ editor, sayTravelled }) => travel(editor, 'redo', sayTravelled),
  },
  {
    id: 'duplicate',
    label: 'action.duplicate',
    group: 'edit',
    icon: Copy,
    shortcuts: ['mod+d'],
    enabled: hasSelection,
    run({ editor }) {
      const nodes = editor.session.getState().selection;
      const copies = editor.document.transact('duplicate', (transaction) =>
        duplicateNodes(transaction, { nodes }),
      );
      editor.session.setState({ selection: copies });
    },
  },
  {
    id: 'delete',
    label: 'action.delete',
    group: 'edit',
    icon: Trash2,
    shortcuts: ['delete', 'backspace'],
    enabled: hasSelection,
    run({ editor }) {
      const nodes = editor.session.getState().selection;
      editor.document.transact('remove', (transaction) => removeNodes(transaction, { nodes }));
    },
  },
  {
    id: 'group',
    label: 'action.group',
    group: 'arrange',
    icon: Group,
    shortcuts: ['mod+g'],
    enabled: hasSelection,
    run: ({ editor }) => groupSelection(editor),
  },
  {
    id: 'ungroup',
    label: 'action.ungroup',
    group: 'arrange',
    icon: Ungroup,
    shortcuts: ['mod+shift+g'],
    enabled: ({ editor }) => groupsIn(editor).length > 0,
    refusal: (context) => (hasSelection(context) ? 'action.reason.notGroup' : null),
    run: ({ editor }) => ungroupSelection(editor),
  },
  {
    id: 'rename',
    label: 'action.rename',
    group: 'edit',
    icon: Pencil,
    shortcuts: ['f2'],
    enabled: ({ editor }) => editor.session.getState().selection.length === 1,
    run: ({ editor, ui }) =>
      ui.setState({ tab: 'layers', renaming: editor.session.getState().selection[0] ?? null }),
  },
  {
    id: 'edit-text',
    label: 'action.editText',
    group: 'edit',
    icon: Type,
    shortcuts: ['enter'],
    enabled: ({ editor }) => editor.session.getState().selection.length === 1,
    run({ editor }) {
      const [node] = editor.session.getState().selection;
      if (node !== undefined) editor.canvas.current?.editText(node);
    },
  },
  {
    id: 'crop',
    label: 'action.crop',
    group: 'edit',
    icon: Crop,
    shortcuts: [],
    enabled: ({ editor }) => {
      const { selection } = editor.session.getState();
      return selection.length === 1 && croppableImage(editor.document, selection[0]) !== null;
    },
    run: ({ editor }) =>
      editor.session.setState(({ selection }) => ({ cropping: selection[0] ?? null })),
  },
];
