import { pageOutline } from '#shared/elements/page-outline.ts';
import type { InsertionTarget } from '#renderer/editor/editor.ts';
import { lineAt } from '#renderer/geometry/drop-target.ts';
import { rectToScreen } from '#renderer/geometry/viewport.ts';
import { pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { flowOf } from './drop-finder.ts';
import { placesFreely } from './node-queries.ts';
import type { DropIndication } from './overlay-state.ts';
import { contentBox } from './paint/paint-box.ts';

/** Pixels of the screen between the label and the edge of the canvas. */
const margin = 16;

/**
 * Shows where something that is chosen in a panel would go, as a drag does. Answers with the release,
 * which leaves alone what a gesture shows in the meantime.
 */
export function showInsertion(scene: CanvasScene, target: InsertionTarget): () => void {
  const drop = indicationOf(scene, target);
  if (drop === undefined) return () => undefined;
  const { overlay, stage, camera } = scene;
  const at = rectToScreen(camera.view, drop.line ?? pageBox(drop.container));
  const within = (value: number, end: number) =>
    Math.max(margin, Math.min(value, end - 3 * margin));
  const carried = {
    label: null,
    place: scene.describePlace(relationOf(scene, target)),
    point: { x: within(at.x, stage.size.width), y: within(at.y, stage.size.height) },
  };
  overlay.drop = drop;
  overlay.carried = carried;
  stage.refreshOverlay();
  return () => {
    if (overlay.drop === drop) overlay.drop = null;
    if (overlay.carried === carried) overlay.carried = null;
    stage.refreshOverlay();
  };
}

function indicationOf(
  { editor, layout }: CanvasScene,
  { parent, index }: InsertionTarget,
): DropIndication | undefined {
  const container = layout.node(parent);
  if (container === undefined) return undefined;
  const { page, main } = pageOutline(editor.document, editor.session.getState().page);
  const acrossPage = parent === page || parent === main;
  if (placesFreely(editor, parent)) return { container, line: null, acrossPage };
  const ids = editor.document.node(parent)?.children ?? [];
  const boxesOf = (some: readonly string[]) =>
    some.flatMap((id) => {
      const child = layout.node(id);
      return child && !child.hidden ? [pageBox(child)] : [];
    });
  const children = boxesOf(ids);
  const content = contentBox(container.style, pageBox(container));
  const shownBefore = boxesOf(ids.slice(0, index ?? ids.length)).length;
  const line = lineAt({ flow: flowOf(container), content, children }, shownBefore);
  return { container, line, acrossPage };
}

function relationOf({ editor }: CanvasScene, { parent, index }: InsertionTarget) {
  const ids = editor.document.node(parent)?.children ?? [];
  const before = ids[(index ?? ids.length) - 1];
  return before === undefined
    ? ({ relation: 'inside', node: parent } as const)
    : ({ relation: 'after', node: before } as const);
}
