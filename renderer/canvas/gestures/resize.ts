import { setStyle, type StylePatch } from '#shared/document/commands/style-nodes.ts';
import type { CssDeclarations } from '#shared/elements/css.ts';
import type { Point, Rect } from '#renderer/geometry/rect.ts';
import { type ResizeHandle, resizeBox, scaleWithin } from '#renderer/geometry/resize.ts';
import { type SnapTargets, snapHandle, snapTargets } from '#renderer/geometry/snapping.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from '../canvas-scene.ts';
import { placesFreely } from '../node-queries.ts';
import type { Gesture, PointerInput } from './gesture.ts';
import { siblingsInView, snapReach } from './neighbours.ts';

/** One of the elements that are resized, as it was at the start. */
interface Target {
  readonly node: LayoutNode;
  readonly box: Rect;
  /** Placed freely: its position is written too. */
  readonly free: boolean;
  readonly local: Point;
}

/**
 * Drags one handle of the box around the elements. The frame lays the new sizes out while it runs.
 * @param whole the box that has the handle, in page pixels.
 */
export function resizeGesture(
  scene: CanvasScene,
  elements: readonly LayoutNode[],
  whole: Rect,
  handle: ResizeHandle,
  start: PointerInput,
): Gesture {
  const { document, session } = scene.editor;
  const targets = elements.map((node): Target => {
    const free = placesFreely(scene.editor, document.node(node.key)?.parent ?? null);
    return { node, box: pageBox(node), free, local: freePlace(node) };
  });
  const snapping = targets.every(({ free }) => free) ? snappingFor(scene, elements) : null;
  let size: Rect = whole;

  function read(input: PointerInput): void {
    const by = { x: input.page.x - start.page.x, y: input.page.y - start.page.y };
    const options = { keepRatio: input.shift, fromCenter: input.alt };
    size = resizeBox(whole, handle, by, options);
    scene.overlay.guides = [];
    if (snapping && !input.mod && !input.shift) {
      const snap = snapHandle(size, handle, snapping, snapReach / scene.camera.view.zoom);
      size = resizeBox(whole, handle, { x: by.x + snap.dx, y: by.y + snap.dy }, options);
      scene.overlay.guides = snap.guides;
    }
    scene.stage.refreshOverlay();
  }

  function sizeOf({ box }: Target): Rect {
    return targets.length === 1 ? size : scaleWithin(box, whole, size);
  }

  function placeOf({ local, box }: Target, { x, y }: Rect): Point {
    return { x: Math.round(local.x + x - box.x), y: Math.round(local.y + y - box.y) };
  }

  function previewOf(target: Target): CssDeclarations {
    const { box, free } = target;
    const next = sizeOf(target);
    const { x, y } = placeOf(target, next);
    return {
      ...(next.width === box.width ? {} : { width: `${next.width}px`, 'min-width': '0px' }),
      ...(next.height === box.height ? {} : { height: `${next.height}px` }),
      ...(free ? { left: `${x}px`, top: `${y}px` } : { flex: '0 0 auto' }),
    };
  }

  function patchOf(target: Target): StylePatch {
    const { box, free } = target;
    const next = sizeOf(target);
    const { x, y } = placeOf(target, next);
    return {
      ...(size.width === whole.width ? {} : { width: next.width }),
      ...(size.height === whole.height ? {} : { height: next.height }),
      ...(free && next.x !== box.x ? { x } : {}),
      ...(free && next.y !== box.y ? { y } : {}),
    };
  }

  function clear(): void {
    for (const { node } of targets) scene.layout.preview(node.key, null);
    scene.overlay.guides = [];
    scene.stage.refreshOverlay();
  }

  return {
    endures: false,
    move(input) {
      read(input);
      for (const target of targets) scene.layout.preview(target.node.key, previewOf(target));
    },
    end(input) {
      read(input);
      const patches = targets.map((target) => ({ target, style: patchOf(target) }));
      clear();
      if (patches.every(({ style }) => Object.keys(style).length === 0)) return;
      const { breakpoint } = session.getState();
      document.transact('resize', (transaction) => {
        for (const { target, style } of patches) {
          setStyle(transaction, { nodes: [target.node.key], breakpoint, style });
        }
      });
    },
    cancel: clear,
  };
}

/** What the dragged edges can snap to: the frame and what else stands in it. */
function snappingFor(scene: CanvasScene, elements: readonly LayoutNode[]): SnapTargets | null {
  const parent = elements[0]?.parent;
  if (!parent || elements.some((element) => element.parent !== parent)) return null;
  const moving = new Set(elements.map(({ key }) => key));
  return snapTargets([pageBox(parent), ...siblingsInView(scene, parent, moving)]);
}

/** Where an element lies in its free frame, from the inner edge of the frame's border. */
function freePlace(node: LayoutNode): Point {
  const borders = node.parent?.style.borders;
  return { x: node.x - (borders?.[3].width ?? 0), y: node.y - (borders?.[0].width ?? 0) };
}
