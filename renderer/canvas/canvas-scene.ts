import type { NodeId } from '#shared/document/node.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import type { PlaceRelation } from '#renderer/editor/place-label.ts';
import type { Point, Rect } from '#renderer/geometry/rect.ts';
import { type LayoutEngine, createLayoutEngine } from '#renderer/layout/layout-engine.ts';
import { type LayoutNode, type LayoutText, pageBounds } from '#renderer/layout/layout-node.ts';
import { type BreakpointView, keepViewOverBreakpoints } from './breakpoint-view.ts';
import { type Camera, createCamera } from './camera.ts';
import { type CanvasStage, createCanvasStage } from './canvas-stage.ts';
import { createIconPaths } from './icon-paths.ts';
import { createImageStore } from './image-store.ts';
import { canResize } from './node-queries.ts';
import { paintOverlay } from './overlay.ts';
import { type OtherArtboards, createOtherArtboards } from './other-artboards.ts';
import { type OverlayState, emptyOverlay } from './overlay-state.ts';
import { followDocument, pageName } from './page-model.ts';
import { paintPagePicture } from './page-picture.ts';

/** How the canvas speaks to the user. */
export interface CanvasWords {
  /** Where something would go, in the language of the interface. */
  readonly describePlace: (place: PlaceRelation) => string;
  /** Says what went wrong. */
  readonly report: (error: unknown) => void;
}

/** All that gestures, typing and inspection work on. One per mounted canvas. */
export interface CanvasScene extends CanvasWords {
  readonly container: HTMLDivElement;
  readonly editor: Editor;
  readonly layout: LayoutEngine;
  readonly camera: Camera;
  readonly stage: CanvasStage;
  readonly overlay: OverlayState;
  readonly others: OtherArtboards;
  readonly keepView: Pick<BreakpointView, 'show'>;
  /** Elements of document nodes that are laid out. */
  elementsOf(nodes: readonly NodeId[]): LayoutNode[];
  /** Paints these apart, so that they or copies of them can be dragged; none to put them back. */
  lift(nodes: readonly LayoutNode[], as?: 'moved' | 'copied'): void;
  /** Shows what is lifted this far from where it was, in page pixels. */
  dragTo(by: Point): void;
  /** Leaves one text unpainted while it is typed over. */
  hideText(text: LayoutText | null): void;
  /**
   * The top of the page as a picture of so many pixels; null while nothing is laid out.
   * @param shown page pixels of its width that are in it; the width of the root where absent.
   */
  picture(width: number, height: number, shown?: number): HTMLCanvasElement | null;
  /** The point of the container under a pointer event, in screen pixels. */
  pointOf(event: { readonly clientX: number; readonly clientY: number }): Point;
  onFrame(listener: () => void): () => void;
  dispose(): void;
}

export function createCanvasScene(
  container: HTMLDivElement,
  editor: Editor,
  { describePlace, report }: CanvasWords,
): CanvasScene {
  const { session } = editor;
  const layout = createLayoutEngine({ container, assetUrl: editor.assetUrl });
  const overlay = emptyOverlay();
  const listeners = new Set<() => void>();
  let lifted: ReadonlySet<LayoutNode> = new Set();
  let copying = false;
  let drag: Point = { x: 0, y: 0 };
  let hiddenText: LayoutText | null = null;

  const icons = createIconPaths(repaint);
  const images = createImageStore(repaint);
  const camera = createCamera({
    initial: session.getState().viewport,
    screen: () => stage.size,
    artboards,
    onMove: moved,
    onRest: (viewport) => session.setState({ viewport }),
  });
  const stage: CanvasStage = createCanvasStage(container, () => ({
    layout,
    resources: { image: images.image, icon: icons.icon },
    assetUrl: editor.assetUrl,
    lifted,
    copying,
    hiddenText: hiddenText?.key ?? null,
    view: camera.view,
    zooming: camera.zooming,
    moving: camera.moving || lifted.size > 0,
    liftX: drag.x,
    liftY: drag.y,
    // Asked for once a frame, where the rest is asked for with each tile.
    get pageName() {
      return pageName(editor, session.getState().page);
    },
    get others() {
      return others.list();
    },
    paintOverlay: overlayPainter,
  }));

  const others = createOtherArtboards({
    container,
    editor,
    layout,
    resources: { image: images.image, icon: icons.icon },
    onChange: () => stage.refresh(),
  });

  function overlayPainter(context: CanvasRenderingContext2D): void {
    const { selection, hovered, editing } = session.getState();
    const selected = elementsOf(selection);
    paintOverlay(context, {
      view: camera.view,
      screen: stage.size,
      selected,
      hovered: hovered === null ? undefined : layout.node(hovered),
      shift: drag,
      dragging: lifted.size > 0 || overlay.carried !== null,
      typing: editing !== null,
      resizable: canResize(editor, selected),
      state: overlay,
    });
  }

  function artboards(): Rect[] {
    const { sheet } = layout;
    const own = sheet ? [{ x: 0, sheet }] : [];
    return [...own, ...others.list()].map(({ x, sheet: { width, height } }) => ({
      x,
      y: 0,
      width,
      height,
    }));
  }

  function elementsOf(nodes: readonly NodeId[]): LayoutNode[] {
    return nodes.flatMap((id) => layout.node(id) ?? []).filter((node) => !node.hidden);
  }

  function moved(): void {
    const { x, y, zoom } = camera.view;
    container.dataset['viewport'] = `${x},${y},${zoom}`;
    stage.refresh();
    for (const listener of listeners) listener();
  }

  function repaint(): void {
    const { root } = layout;
    others.repaint();
    if (root) stage.invalidate([pageBounds(root)]);
  }

  const keepView = keepViewOverBreakpoints({ editor, layout, camera, stage, elementsOf });
  const releases = [
    // Before the page follows, so that it is the old layout that is looked at.
    session.subscribe((state, before) => {
      if (state.breakpoint !== before.breakpoint) keepView.remember();
    }),
    layout.onLayout(({ damage }) => {
      stage.invalidate(damage);
      for (const listener of listeners) listener();
    }),
    followDocument(editor, layout),
    session.subscribe((state, before) => {
      if (state.viewport !== before.viewport) camera.set(state.viewport);
      if (state.selection !== before.selection || state.hovered !== before.hovered) {
        stage.refreshOverlay();
      }
    }),
  ];
  const resizes = new ResizeObserver(() => {
    stage.resize(container.clientWidth, container.clientHeight);
  });
  resizes.observe(container);
  moved();

  return {
    container,
    editor,
    layout,
    camera,
    stage,
    overlay,
    others,
    describePlace,
    report,
    keepView,
    elementsOf,
    lift(nodes, as) {
      const areas = [...lifted, ...nodes].map(pageBounds);
      copying = as === 'copied';
      lifted = new Set(nodes);
      drag = { x: 0, y: 0 };
      stage.liftChanged(areas);
    },
    dragTo(by) {
      drag = by;
      stage.refreshLifted();
    },
    hideText(text) {
      const areas = [hiddenText, text].flatMap((one) => {
        const owner = one && layout.node(one.owner);
        return owner ? [pageBounds(owner)] : [];
      });
      hiddenText = text;
      stage.invalidate(areas);
    },
    picture: (width, height, shown) =>
      paintPagePicture(
        {
          layout,
          resources: { image: images.image, icon: icons.icon },
          assetUrl: editor.assetUrl,
        },
        width,
        height,
        shown,
      ),
    pointOf(event) {
      const box = container.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    },
    onFrame(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      for (const release of releases) release();
      resizes.disconnect();
      listeners.clear();
      camera.dispose();
      others.dispose();
      images.dispose();
      stage.dispose();
      layout.dispose();
    },
  };
}
