import type { Gesture } from '#shared/document/change.ts';
import type { NodeId } from '#shared/document/node.ts';
import { parseFieldKey } from '#shared/document/stored-field.ts';
import { breakpointSchema } from '#shared/document/style.ts';
import type { Editor } from './editor.ts';
import { pageOf, showNode } from './show-node.ts';

/** The widest first: a screen shows what is set for it and for wider ones. */
const screens = breakpointSchema.options;

/** Where a gesture can be seen. */
interface ShownPlace {
  /** To bring into view. */
  readonly node: NodeId;
  /** What of it is there to be selected. */
  readonly selection: readonly NodeId[];
}

/**
 * Goes one gesture back or forth and shows where it happened: another page, where it was on one, and the
 * place, where that is out of view. What can't be seen is told by `say`.
 */
export function travel(
  editor: Editor,
  way: 'undo' | 'redo',
  say: (gesture: Gesture) => void,
): void {
  const { document } = editor;
  let done: Gesture | undefined;
  const release = document.onGesture((gesture) => {
    done = gesture;
  });
  if (way === 'undo') document.undo();
  else document.redo();
  release();
  if (done === undefined || done.changes.length === 0) return;
  const place = placeOf(editor, done);
  if (place === null) say(done);
  else show(editor, place);
}

/** Null for what no page shows: settings, the theme, the order of pages, the look on a screen that isn't shown. */
function placeOf({ document, session }: Editor, { changes }: Gesture): ShownPlace | null {
  const { breakpoint, artboards } = session.getState();
  const touched: NodeId[] = [];
  for (const change of changes) {
    if (change.type === 'set-entry') continue;
    const screen = change.type === 'set-field' ? parseFieldKey(change.key) : null;
    const isElsewhere =
      artboards === 'one' &&
      screen?.type === 'style' &&
      screens.indexOf(screen.breakpoint) > screens.indexOf(breakpoint);
    if (!isElsewhere) touched.push(change.node);
  }
  const alive = [...new Set(touched)].filter((id) => document.node(id) !== undefined);
  const pages = alive.filter((id) => document.node(id)?.parent === null);
  const moved = changes.flatMap((change) => (change.type === 'move-node' ? change : []));
  const selection = outermost(alive, document);
  const [first] = selection;
  if (first !== undefined) return { node: first, selection };
  // A page that came back is shown; of what went, the place where it was.
  const back = moved.find(({ node, before }) => pages.includes(node) && before.parent !== null);
  if (back) return { node: back.node, selection: [] };
  const left = moved.flatMap(({ before: { parent } }) => parent ?? []);
  const from = left.find((id) => document.node(id) !== undefined);
  return from === undefined ? null : { node: from, selection: [] };
}

/** Elements (no pages) that stand on the page of the first one and in none of the others. */
function outermost(ids: readonly NodeId[], document: Editor['document']): NodeId[] {
  const elements = ids.filter((id) => document.node(id)?.parent !== null);
  const page = pageOf(document, elements[0] ?? '');
  const all = new Set(elements);
  return elements.filter((id) => {
    if (pageOf(document, id) !== page) return false;
    let parent = document.node(id)?.parent ?? null;
    while (parent !== null && !all.has(parent)) parent = document.node(parent)?.parent ?? null;
    return parent === null;
  });
}

function show(editor: Editor, { node, selection }: ShownPlace): void {
  const { document, session, canvas } = editor;
  const page = pageOf(document, node);
  if (page === null) return;
  const state = session.getState();
  // What several pages share is seen on the one that is shown.
  if (page !== state.page && canvas.current?.boxOf(node) === undefined) {
    showNode(editor, page, node);
    if (selection.length > 1) session.setState({ selection });
    return;
  }
  const isSelected = selection.some((id) => state.selection.includes(id));
  if (selection.length > 0 && !isSelected) session.setState({ selection });
  if (node !== page) canvas.current?.bringIntoView(node);
}
