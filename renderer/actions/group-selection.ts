import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import { unwrapNode, wrapNodes } from '#shared/document/commands/wrap-nodes.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import { type Breakpoint, type Style, breakpoints } from '#shared/document/style.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import type { Editor } from '../editor/editor.ts';
import { keepSize } from '../editor/keep-size.ts';
import { innerCorner, keptInto } from '../editor/move-in-view.ts';
import { type Rect, unionOf } from '../geometry/rect.ts';

/** A node that is grouped, with its box on the page where it is shown. */
interface Member {
  readonly node: DocumentNode;
  readonly box: Rect | undefined;
}

type Place = Pick<Style, 'x' | 'y'>;

/**
 * Puts the selection into a frame of its own and selects it. The frame lays out as what they stood in, and
 * takes the room there that they took, so that all keep their places and sizes.
 */
export function groupSelection(editor: Editor): void {
  const { document, session } = editor;
  const nodes = topMostInOrder(document, session.getState().selection);
  const members = membersOf(editor, nodes);
  const parent = document.node(members[0]?.node.parent ?? '');
  if (!parent) return;
  const frame = document.transact('group', (transaction) => {
    const made = wrapNodes(transaction, { nodes });
    for (const breakpoint of breakpoints) {
      const style = frameStyle(editor, parent, members, breakpoint);
      writeStyle(transaction, made, breakpoint, style);
      if (style.layout !== 'free') continue;
      for (const member of members) {
        const at = placeIn(editor, parent, member, breakpoint);
        const place = { x: (at.x ?? 0) - (style.x ?? 0), y: (at.y ?? 0) - (style.y ?? 0) };
        writeStyle(transaction, member.node.id, breakpoint, place);
      }
    }
    for (const { node, box } of members) {
      // What came from elsewhere into a free frame.
      if (!box || node.parent === parent.id) continue;
      const { breakpoint } = session.getState();
      if (effectiveStyle(parent, breakpoint).layout !== 'free') continue;
      keepSize(transaction, node, node.id, breakpoint, keptInto(editor, node, box));
    }
    return made;
  });
  session.setState({ selection: [frame] });
}

/** Frames with something in them, and so what can be undone of a group. */
export function groupsIn({ document, session }: Editor): DocumentNode[] {
  return topMostInOrder(document, session.getState().selection).flatMap((id) => {
    const node = document.node(id);
    return node?.kind === 'frame' && node.children.length > 0 && node.parent !== null ? [node] : [];
  });
}

/** Puts what the selected frames hold where they stood, and selects it. In free frames it stays where it is seen. */
export function ungroupSelection(editor: Editor): void {
  const { document, session } = editor;
  const { breakpoint: shown } = session.getState();
  const selection = document.transact('ungroup', (transaction) =>
    groupsIn(editor).flatMap((frame) => {
      const parent = document.node(frame.parent ?? '');
      const members = membersOf(editor, frame.children);
      const children = unwrapNode(transaction, { node: frame.id });
      if (!parent) return children;
      for (const { node, box } of members) {
        for (const breakpoint of breakpoints) {
          if (effectiveStyle(parent, breakpoint).layout !== 'free') continue;
          const place = placeOutside(editor, parent, frame, { node, box }, breakpoint);
          writeStyle(transaction, node.id, breakpoint, place);
        }
        if (box) keepSize(transaction, node, node.id, shown, keptOutside(editor, frame, node, box));
      }
      return children;
    }),
  );
  session.setState({ selection });
}

function membersOf({ document, canvas }: Editor, nodes: readonly NodeId[]): Member[] {
  return nodes.flatMap((id) => {
    const node = document.node(id);
    return node ? [{ node, box: canvas.current?.boxOf(id) }] : [];
  });
}

/** What the frame around them is at a breakpoint. */
function frameStyle(
  editor: Editor,
  parent: DocumentNode,
  members: readonly Member[],
  breakpoint: Breakpoint,
): Style {
  const outer = effectiveStyle(parent, breakpoint);
  const styles = members.map(({ node }) => effectiveStyle(node, breakpoint));
  const fills = (side: 'width' | 'height') => styles.some((style) => style[side] === 'fill');
  const whole = unionOf(members.flatMap(({ box }) => box ?? []));
  if (outer.layout === 'free') {
    const places = members.map((member) => placeIn(editor, parent, member, breakpoint));
    return {
      layout: 'free',
      x: Math.min(...places.map(({ x = 0 }) => x)),
      y: Math.min(...places.map(({ y = 0 }) => y)),
      width: fills('width') || !whole ? 'fill' : Math.ceil(whole.width),
      height: fills('height') || !whole ? 'fill' : Math.ceil(whole.height),
    };
  }
  const { direction = 'column', gap, align, justify } = outer;
  const shared = {
    ...(gap === undefined ? {} : { gap }),
    ...(align === undefined ? {} : { align }),
  };
  if (outer.layout === 'grid') {
    const most = outer.columns ?? 2;
    const span = styles.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0);
    const columns = Math.min(span, most);
    const full = { width: 'fill', height: 'fill' } as const;
    const across = justify === undefined ? {} : { justify };
    return { layout: 'grid', columns, columnSpan: columns, ...shared, ...across, ...full };
  }
  const [main, cross] =
    direction === 'row' ? (['width', 'height'] as const) : (['height', 'width'] as const);
  const depends =
    fills(cross) || align === 'stretch' || styles.some(({ alignSelf }) => alignSelf !== undefined);
  const length = !fills(main)
    ? undefined
    : sharesRoom(editor, parent, members, main, breakpoint) && whole
      ? Math.ceil(whole[main])
      : 'fill';
  return {
    layout: 'stack',
    direction,
    ...shared,
    ...(outer.wrap === undefined ? {} : { wrap: outer.wrap }),
    [main]: length ?? 'hug',
    [cross]: depends ? 'fill' : 'hug',
  };
}

/** Whether others beside them fill what is left too: where it is looked at, the frame then takes just their part. */
function sharesRoom(
  { document, session }: Editor,
  parent: DocumentNode,
  members: readonly Member[],
  side: 'width' | 'height',
  breakpoint: Breakpoint,
): boolean {
  if (breakpoint !== session.getState().breakpoint) return false;
  const inside = new Set(members.map(({ node }) => node.id));
  return parent.children.some((id) => {
    const other = inside.has(id) ? undefined : document.node(id);
    return other !== undefined && effectiveStyle(other, breakpoint)[side] === 'fill';
  });
}

/** Where a member lies in a free frame: by its own style, or where it is seen if it comes from elsewhere. */
function placeIn(
  editor: Editor,
  parent: DocumentNode,
  { node, box }: Member,
  breakpoint: Breakpoint,
): Place {
  const { x = 0, y = 0 } = effectiveStyle(node, breakpoint);
  const corner = innerCorner(editor, parent);
  if (node.parent === parent.id || !box || !corner) return { x, y };
  return { x: Math.round(box.x - corner.x), y: Math.round(box.y - corner.y) };
}

/** Where a child of a free frame's group lies in that frame once the group is gone. */
function placeOutside(
  editor: Editor,
  parent: DocumentNode,
  frame: DocumentNode,
  { node, box }: Member,
  breakpoint: Breakpoint,
): Place {
  const group = effectiveStyle(frame, breakpoint);
  const own = effectiveStyle(node, breakpoint);
  const corner = innerCorner(editor, parent);
  if (group.layout !== 'free' && box && corner) {
    return { x: Math.round(box.x - corner.x), y: Math.round(box.y - corner.y) };
  }
  const border = group.borderWidth ?? 0;
  return {
    x: (own.x ?? 0) + (group.x ?? 0) + border,
    y: (own.y ?? 0) + (group.y ?? 0) + border,
  };
}

/** What a child keeps of its size: all that the frame gave it and that the frame itself wasn't given. */
function keptOutside(editor: Editor, frame: DocumentNode, node: DocumentNode, box: Rect) {
  const group = effectiveStyle(frame, editor.session.getState().breakpoint);
  const { width, height } = keptInto(editor, node, box);
  return {
    ...(width === undefined || group.width === 'fill' ? {} : { width }),
    ...(height === undefined || group.height === 'fill' ? {} : { height }),
  };
}

/** Writes what differs from the next wider breakpoint, or was set here before. */
function writeStyle(
  transaction: DocumentTransaction,
  id: NodeId,
  breakpoint: Breakpoint,
  style: Style,
): void {
  const node = transaction.node(id);
  if (!node) return;
  const wider = breakpoints[breakpoints.indexOf(breakpoint) - 1];
  const inherited = wider === undefined ? {} : effectiveStyle(node, wider);
  const differs = Object.entries(style).filter(
    ([property, value]) =>
      Object.hasOwn(node.style[breakpoint], property) ||
      JSON.stringify(value) !==
        JSON.stringify(Object.entries(inherited).find(([name]) => name === property)?.[1]),
  );
  setStyle(transaction, { nodes: [id], breakpoint, style: Object.fromEntries(differs) });
}
