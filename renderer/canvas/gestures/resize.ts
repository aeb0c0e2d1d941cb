import { setStyle, type StylePatch } from '#shared/document/commands/style-nodes.ts';
import type { CssDeclarations } from '#shared/elements/css.ts';
import type { Rect } from '#renderer/geometry/rect.ts';
import { type ResizeHandle, resizeBox } from '#renderer/geometry/resize.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from '../canvas-scene.ts';
import { placesFreely } from '../node-queries.ts';
import type { Gesture, PointerInput } from './gesture.ts';

/** Drags one handle of one element. The frame lays the new size out while it runs. */
export function resizeGesture(
  scene: CanvasScene,
  target: LayoutNode,
  handle: ResizeHandle,
  start: PointerInput,
): Gesture {
  const { document, session } = scene.editor;
  const { key } = target;
  const box = pageBox(target);
  const free = placesFreely(scene.editor, document.node(key)?.parent ?? null);
  const local = freePlace(target);
  let size: Rect = box;

  function read(input: PointerInput): void {
    const by = { x: input.page.x - start.page.x, y: input.page.y - start.page.y };
    size = resizeBox(box, handle, by, { keepRatio: input.shift, fromCenter: input.alt });
  }

  function place(): { readonly x: number; readonly y: number } {
    return {
      x: Math.round(local.x + size.x - box.x),
      y: Math.round(local.y + size.y - box.y),
    };
  }

  function preview(): CssDeclarations {
    const { x, y } = place();
    return {
      ...(size.width === box.width ? {} : { width: `${size.width}px`, 'min-width': '0px' }),
      ...(size.height === box.height ? {} : { height: `${size.height}px` }),
      ...(free ? { left: `${x}px`, top: `${y}px` } : { flex: '0 0 auto' }),
    };
  }

  return {
    move(input) {
      read(input);
      scene.layout.preview(key, preview());
    },
    end(input) {
      read(input);
      const { x, y } = place();
      const patch: StylePatch = {
        ...(size.width === box.width ? {} : { width: size.width }),
        ...(size.height === box.height ? {} : { height: size.height }),
        ...(free && size.x !== box.x ? { x } : {}),
        ...(free && size.y !== box.y ? { y } : {}),
      };
      scene.layout.preview(key, null);
      if (Object.keys(patch).length === 0) return;
      const { breakpoint } = session.getState();
      document.transact('resize', (transaction) =>
        setStyle(transaction, { nodes: [key], breakpoint, style: patch }),
      );
    },
    cancel() {
      scene.layout.preview(key, null);
    },
  };
}

/** Where an element lies in its free frame, from the inner edge of the frame's border. */
function freePlace(node: LayoutNode): { readonly x: number; readonly y: number } {
  const borders = node.parent?.style.borders;
  return { x: node.x - (borders?.[3].width ?? 0), y: node.y - (borders?.[0].width ?? 0) };
}
