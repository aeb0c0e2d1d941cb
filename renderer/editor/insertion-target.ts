import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { acceptsKinds, kindsOfSeeds } from '#shared/elements/containment.ts';
import { bandRole, newBandPlace, pageOutline } from '#shared/elements/page-outline.ts';
import { effectiveStyle } from './effective-style.ts';
import type { Editor, InsertionTarget } from './editor.ts';
import { isLocked } from './selection.ts';

/**
 * Where something new goes that no one pointed at a place for. A section: behind the selected one, else
 * above the footer. Anything else: into the selected container, else behind the selected node, else into
 * the section in the middle of the view.
 * @param kinds of all that is to go there.
 */
export function insertionTarget(
  editor: Editor,
  seed: Pick<NodeSeed, 'kind' | 'props' | 'children'>,
  kinds = kindsOfSeeds([seed]),
): InsertionTarget {
  const { document, session } = editor;
  const { selection, page } = session.getState();
  const role = bandRole(seed);
  if (role !== null) {
    const outline = pageOutline(document, page);
    const place = newBandPlace(document, outline, role, selection.at(-1));
    return isLocked(document, place.parent) ? { parent: page } : place;
  }
  const selected = document.node(selection.at(-1) ?? '');
  return (
    (selected ? besideSelected(editor, selected, kinds) : inView(editor, kinds)) ?? {
      parent: page,
    }
  );
}

function besideSelected(
  editor: Editor,
  selected: DocumentNode,
  kinds: readonly string[],
): InsertionTarget | undefined {
  const { document } = editor;
  let behind: NodeId | null = null;
  for (
    let node: DocumentNode | undefined = selected;
    node;
    node = document.node(node.parent ?? '')
  ) {
    if (acceptsKinds(document, node, kinds) && !isLocked(document, node.id)) {
      return behind === null
        ? { parent: bandRole(node) === null ? node.id : contentColumn(editor, node.id, kinds) }
        : { parent: node.id, index: node.children.indexOf(behind) + 1 };
    }
    behind = node.id;
  }
  return undefined;
}

/**
 * The end of the content of the section that the middle of the view is nearest to. Never a header or
 * footer: these are meant only where they are pointed at.
 */
function inView(editor: Editor, kinds: readonly string[]): InsertionTarget | undefined {
  const { document, session, canvas } = editor;
  const middle = canvas.current?.viewMiddle();
  if (!middle) return undefined;
  const { bands } = pageOutline(document, session.getState().page);
  let best: NodeId | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, role } of bands) {
    if (role !== 'section') continue;
    const node = document.node(id);
    const box = canvas.current?.boxOf(id);
    if (!node || !box || !acceptsKinds(document, node, kinds) || isLocked(document, id)) continue;
    const distance = Math.max(box.y - middle.y, middle.y - (box.y + box.height), 0);
    if (distance >= least) continue;
    least = distance;
    best = id;
  }
  return best === undefined ? undefined : { parent: contentColumn(editor, best, kinds) };
}

/** A section holds its content in a column of its own: what is alone in it and takes children. */
function contentColumn(editor: Editor, section: NodeId, kinds: readonly string[]): NodeId {
  const { document, session } = editor;
  const [child, more] = document.node(section)?.children ?? [];
  const inner = more === undefined ? document.node(child ?? '') : undefined;
  if (!inner || inner.kind !== 'frame' || inner.locked || !acceptsKinds(document, inner, kinds))
    return section;
  const { layout, direction, hidden } = effectiveStyle(inner, session.getState().breakpoint);
  const column = layout === 'stack' && direction !== 'row' && hidden !== true;
  return column ? contentColumn(editor, inner.id, kinds) : section;
}
