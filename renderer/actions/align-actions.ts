import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
} from 'lucide-react';
import type { EditorAction } from './action.ts';
import {
  alignRefusal,
  alignSelection,
  distributeRefusal,
  distributeSelection,
} from './align-selection.ts';

/** An icon stands for the line that things are brought to: upright for left, centre and right. */
const edges = [
  { edge: 'left', label: 'action.alignLeft', icon: AlignStartVertical, key: 'a' },
  { edge: 'center', label: 'action.alignCenter', icon: AlignCenterVertical, key: 'h' },
  { edge: 'right', label: 'action.alignRight', icon: AlignEndVertical, key: 'd' },
  { edge: 'top', label: 'action.alignTop', icon: AlignStartHorizontal, key: 'w' },
  { edge: 'middle', label: 'action.alignMiddle', icon: AlignCenterHorizontal, key: 'v' },
  { edge: 'bottom', label: 'action.alignBottom', icon: AlignEndHorizontal, key: 's' },
] as const;

const axes = [
  {
    axis: 'x',
    id: 'distribute-horizontal',
    label: 'action.distributeHorizontal',
    icon: AlignHorizontalDistributeCenter,
    shortcut: 'shift+alt+h',
  },
  {
    axis: 'y',
    id: 'distribute-vertical',
    label: 'action.distributeVertical',
    icon: AlignVerticalDistributeCenter,
    shortcut: 'shift+alt+v',
  },
] as const;

export const alignActions: readonly EditorAction[] = [
  ...edges.map(({ edge, label, icon, key }): EditorAction => ({
    id: `align-${edge}`,
    label,
    group: 'arrange',
    icon,
    shortcuts: [`alt+${key}`],
    enabled: ({ editor }) => alignRefusal(editor, edge) === null,
    refusal: ({ editor }) => alignRefusal(editor, edge),
    run: ({ editor }) => alignSelection(editor, edge),
  })),
  ...axes.map(({ axis, id, label, icon, shortcut }): EditorAction => ({
    id,
    label,
    group: 'arrange',
    icon,
    shortcuts: [shortcut],
    enabled: ({ editor }) => distributeRefusal(editor) === null,
    refusal: ({ editor }) => distributeRefusal(editor),
    run: ({ editor }) => distributeSelection(editor, axis),
  })),
];
