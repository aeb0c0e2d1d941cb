import { IndentDecrease, IndentIncrease } from 'lucide-react';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import type { NodeId } from '#shared/document/node.ts';
import { acceptsKinds, kindsWithin } from '#shared/elements/containment.ts';
import type { Editor } from '../editor/editor.ts';
import { moveInView } from '../editor/move-in-view.ts';
import { type EditorAction, hasSelection, sayOnAllScreens } from './action.ts';

interface Target {
  readonly parent: NodeId;
  readonly index: number;
}

/** The selected nodes below one container, in order. */
function selectedSiblings({ document, session }: Editor): readonly NodeId[] {
  const nodes = topMostInOrder(document, session.getState().selection);
  const parent = document.node(nodes[0] ?? '')?.parent;
  return nodes.filter((id) => document.node(id)?.parent === parent);
}

/** To the end of the container that stands before them, or to the start of the one behind. */
function targetInside({ document }: Editor, nodes: readonly NodeId[]): Target | null {
  const [first = '', last = nodes.at(-1) ?? ''] = [nodes[0], nodes.at(-1)];
  const siblings = document.node(document.node(first)?.parent ?? '')?.children ?? [];
  const kinds = kindsWithin(document, nodes);
  const takesAll = (id: NodeId | undefined) => {
    const container = document.node(id ?? '');
    return container && acceptsKinds(document, container, kinds) ? container : undefined;
  };
  const before = takesAll(siblings[siblings.indexOf(first) - 1]);
  if (before !== undefined) return { parent: before.id, index: before.children.length };
  const behind = takesAll(siblings[siblings.indexOf(last) + 1]);
  return behind === undefined ? null : { parent: behind.id, index: 0 };
}

/** Right behind the container that they stand in. */
function targetOutside({ document }: Editor, nodes: readonly NodeId[]): Target | null {
  const parent = document.node(document.node(nodes[0] ?? '')?.parent ?? '');
  const outer = document.node(parent?.parent ?? '');
  if (parent === undefined || outer === undefined) return null;
  const fits = acceptsKinds(document, outer, kindsWithin(document, nodes));
  return fits ? { parent: outer.id, index: outer.children.indexOf(parent.id) + 1 } : null;
}

function nestAction(
  names: Pick<EditorAction, 'id' | 'label' | 'icon' | 'shortcuts'>,
  reason: NonNullable<ReturnType<NonNullable<EditorAction['refusal']>>>,
  find: (editor: Editor, nodes: readonly NodeId[]) => Target | null,
): EditorAction {
  const targetOf = (editor: Editor) => find(editor, selectedSiblings(editor));
  return {
    ...names,
    group: 'arrange',
    enabled: (context) => hasSelection(context) && targetOf(context.editor) !== null,
    refusal: (context) => (hasSelection(context) ? reason : null),
    run(context) {
      const { editor } = context;
      const nodes = selectedSiblings(editor);
      const target = find(editor, nodes);
      if (target === null) return;
      editor.document.transact('move', (transaction) =>
        moveInView(editor, transaction, nodes, target),
      );
      sayOnAllScreens(context);
    },
  };
}

export const nestActions: readonly EditorAction[] = [
  nestAction(
    {
      id: 'move-inside',
      label: 'action.moveInside',
      icon: IndentIncrease,
      shortcuts: ['alt+arrowright'],
    },
    'action.reason.noContainer',
    targetInside,
  ),
  nestAction(
    {
      id: 'move-outside',
      label: 'action.moveOutside',
      icon: IndentDecrease,
      shortcuts: ['alt+arrowleft'],
    },
    'action.reason.notInside',
    targetOutside,
  ),
];
