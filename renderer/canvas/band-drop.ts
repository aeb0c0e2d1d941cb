import type { NodeId } from '#shared/document/node.ts';
import { type BandRole, bandPlace, bandRole, pageOutline } from '#shared/elements/page-outline.ts';
import { flowPosition } from '#renderer/geometry/drop-target.ts';
import type { Point } from '#renderer/geometry/rect.ts';
import { pageBox } from '#renderer/layout/layout-node.ts';
import type { DropPlace, DropScene } from './drop-place.ts';
import { isLocked, placesFreely } from './node-queries.ts';

/** What sections that are dragged together are on a page; null where not all are sections of it. */
export function roleOfMoved(
  { editor }: Pick<DropScene, 'editor'>,
  nodes: readonly NodeId[],
): BandRole | null {
  const { document, session } = editor;
  const outline = pageOutline(document, session.getState().page);
  const parents = [outline.page, outline.main];
  const roles = nodes.map((id) => {
    const node = document.node(id);
    return node && parents.includes(node.parent) ? bandRole(node) : null;
  });
  if (roles.includes(null)) return null;
  return roles.every((role) => role === roles[0]) ? (roles[0] ?? null) : 'section';
}

/**
 * Finds the gap between sections of the page that a section would go to. Undefined where the page is no
 * column of sections.
 */
export function createBandFinder(
  scene: Pick<DropScene, 'editor' | 'layout'>,
  role: BandRole,
  moving: ReadonlySet<NodeId>,
): { at(page: Point): DropPlace | undefined } {
  const { document, session } = scene.editor;
  const outline = pageOutline(document, session.getState().page, moving);
  const bands = outline.bands.flatMap((band) => {
    const element = scene.layout.node(band.id);
    return element && !element.hidden ? [{ band, box: pageBox(element) }] : [];
  });
  const boxes = bands.map(({ box }) => box);
  const column = [outline.page, outline.main].every(
    (id) => id === null || (!placesFreely(scene.editor, id) && isColumn(scene, id)),
  );

  return {
    at(point) {
      const { root } = scene.layout;
      if (!root || !column) return undefined;
      const { index, line } = flowPosition(
        { flow: 'column', content: pageBox(root), children: boxes },
        point,
      );
      const before = bands[index - 1]?.band;
      const after = bands[index]?.band;
      const gap = before
        ? outline.bands.indexOf(before) + 1
        : after
          ? outline.bands.indexOf(after)
          : 0;
      const place = bandPlace(outline, gap, role);
      const container = scene.layout.node(place.parent);
      if (!container || isLocked(scene.editor, place.parent)) return undefined;
      const beside = before
        ? ({ relation: 'after', node: before.id } as const)
        : after
          ? ({ relation: 'before', node: after.id } as const)
          : ({ relation: 'inside', node: place.parent } as const);
      return { ...place, container, line, beside, free: false, acrossPage: true };
    },
  };
}

function isColumn(scene: Pick<DropScene, 'layout'>, id: NodeId): boolean {
  const style = scene.layout.node(id)?.style;
  if (!style || style.display.includes('grid')) return false;
  return !style.display.includes('flex') || style.flexDirection.startsWith('column');
}
