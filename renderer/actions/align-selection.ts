import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import { type DocumentNode, pageKind } from '#shared/document/node.ts';
import {
  type AlignEdge,
  type Axis,
  alignShifts,
  axisOf,
  distributeShifts,
} from '../geometry/arrange.ts';
import { type Rect, unionOf } from '../geometry/rect.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import type { Editor } from '../editor/editor.ts';
import { keepSize, sizeInFree } from '../editor/keep-size.ts';
import { isLocked } from '../editor/selection.ts';
import type { MessageKey } from '../i18n/keys.ts';

/** A selected node with what decides how it can be aligned. */
interface Arranged {
  readonly node: DocumentNode;
  readonly parent: DocumentNode;
}

const selfAlignments = {
  left: 'start',
  center: 'center',
  right: 'end',
  top: 'start',
  middle: 'center',
  bottom: 'end',
} as const;

/** The outermost selected nodes that may be changed; pages aren't placed in anything. */
function arranged({ document, session }: Editor): Arranged[] {
  return topMostInOrder(document, session.getState().selection).flatMap((id) => {
    const node = document.node(id);
    const parent = document.node(node?.parent ?? '');
    if (!node || !parent || node.kind === pageKind || isLocked(document, id)) return [];
    return [{ node, parent }];
  });
}

/** Why the selection can't be aligned to an edge, as a message; null where it can. */
export function alignRefusal(editor: Editor, edge: AlignEdge): MessageKey | null {
  const nodes = arranged(editor);
  if (nodes.length === 0) return 'action.reason.nothingSelected';
  if (nodes.every(({ parent }) => isFree(editor, parent))) return null;
  for (const { node, parent } of nodes) {
    if (isFree(editor, parent)) return 'action.reason.mixedParents';
    const axis = axisOf(edge);
    if (crossAxis(editor, parent) !== axis) return 'action.reason.alongStack';
    const { width, height } = effectiveStyle(node, editor.session.getState().breakpoint);
    if ((axis === 'x' ? width : height) === 'fill') return 'action.reason.fills';
  }
  return null;
}

/** Aligns what is freely placed to the whole selection or, alone, to its frame; in stacks and grids across their run. */
export function alignSelection(editor: Editor, edge: AlignEdge): void {
  const nodes = arranged(editor);
  if (nodes.every(({ parent }) => isFree(editor, parent))) {
    const measured = measure(editor, nodes);
    const [only, more] = measured;
    const within =
      only && !more
        ? editor.canvas.current?.boxOf(only.parent.id)
        : unionOf(measured.map(({ box }) => box));
    if (!within) return;
    const boxes = measured.map(({ box }) => box);
    return shift(editor, 'align', measured, alignShifts(boxes, edge, within), axisOf(edge));
  }
  const { breakpoint } = editor.session.getState();
  editor.document.transact('align', (transaction) =>
    setStyle(transaction, {
      nodes: nodes.map(({ node }) => node.id),
      breakpoint,
      style: { alignSelf: selfAlignments[edge] },
    }),
  );
}

/** Why the selection can't be distributed, as a message; null where it can. */
export function distributeRefusal(editor: Editor): MessageKey | null {
  const nodes = arranged(editor);
  if (!nodes.every(({ parent }) => isFree(editor, parent))) return 'action.reason.stackGap';
  return nodes.length < 3 ? 'action.reason.needsThree' : null;
}

/** Makes the gaps between freely placed nodes equal. */
export function distributeSelection(editor: Editor, axis: Axis): void {
  const measured = measure(editor, arranged(editor));
  const boxes = measured.map(({ box }) => box);
  shift(editor, 'distribute', measured, distributeShifts(boxes, axis), axis);
}

function measure(editor: Editor, nodes: readonly Arranged[]): (Arranged & { box: Rect })[] {
  return nodes.flatMap((one) => {
    const box = editor.canvas.current?.boxOf(one.node.id);
    return box ? [{ ...one, box }] : [];
  });
}

function shift(
  editor: Editor,
  gesture: string,
  nodes: readonly (Arranged & { readonly box: Rect })[],
  shifts: readonly number[],
  axis: Axis,
): void {
  if (shifts.every((by) => Math.abs(by) < 0.5)) return;
  const { breakpoint } = editor.session.getState();
  editor.document.transact(gesture, (transaction) => {
    for (const [index, { node, box }] of nodes.entries()) {
      const by = shifts[index] ?? 0;
      const own = effectiveStyle(node, breakpoint);
      const style = { [axis]: Math.round((own[axis] ?? 0) + by) };
      setStyle(transaction, { nodes: [node.id], breakpoint, style });
      const moved = { x: axis === 'x' && by !== 0, y: axis === 'y' && by !== 0 };
      keepSize(transaction, node, node.id, breakpoint, sizeInFree(own, box, moved));
    }
  });
}

function isFree({ session }: Editor, parent: DocumentNode): boolean {
  return effectiveStyle(parent, session.getState().breakpoint).layout === 'free';
}

/** The axis on which children of a stack or grid can align themselves. */
function crossAxis({ session }: Editor, parent: DocumentNode): Axis {
  const { layout, direction } = effectiveStyle(parent, session.getState().breakpoint);
  return layout === 'grid' || direction === 'row' ? 'y' : 'x';
}
