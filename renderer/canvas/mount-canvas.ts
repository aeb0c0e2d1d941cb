import type { CanvasHandle, Editor } from '#renderer/editor/editor.ts';
import { unsetViewport } from '#renderer/editor/session.ts';
import { artboardRow } from '#renderer/geometry/artboards.ts';
import { type Rect, unionOf } from '#renderer/geometry/rect.ts';
import { rectToScreen, toPage } from '#renderer/geometry/viewport.ts';
import { hitStack } from '#renderer/layout/hit-test.ts';
import { type LayoutNode, pageBox } from '#renderer/layout/layout-node.ts';
import { type CanvasScene, type CanvasWords, createCanvasScene } from './canvas-scene.ts';
import { followEmptyPage } from './empty-hint.ts';
import { homePicture } from './home-picture.ts';
import { exposeInspection } from './inspection.ts';
import { controlKeyboard } from './keyboard.ts';
import { showInsertion } from './insertion-preview.ts';
import { openPart } from './open-part.ts';
import { createPageFit } from './page-fit.ts';
import { createOverhangFinder } from './page-overhangs.ts';
import { followPalette } from './palette-drop.ts';
import { controlPointer } from './pointer.ts';
import { createTextEditor } from './text-editing.ts';
import { controlPinch } from './touch-pinch.ts';
import { controlWheel } from './wheel.ts';

/** Builds the canvas of a project in an element; returns its release. */
export function mountCanvas(
  container: HTMLDivElement,
  hint: HTMLElement,
  editor: Editor,
  words: CanvasWords,
): () => void {
  container.tabIndex = 0;
  const scene = createCanvasScene(container, editor, words);
  const texts = createTextEditor(scene);
  const pointer = controlPointer(scene, (element, input) =>
    openPart(editor, texts, element, input.page),
  );
  const palette = followPalette(scene);
  const releases = [
    () => pointer.dispose(),
    () => texts.dispose(),
    controlPinch(scene, pointer),
    controlWheel(scene),
    controlKeyboard(scene, pointer, (node) => texts.edit(node)),
    () => palette.dispose(),
    followEmptyPage(scene, hint),
    exposeInspection(scene),
  ];
  const overhangs = createOverhangFinder(editor);
  releases.push(() => overhangs.dispose());
  const handle = createHandle(scene, {
    overhangs: (signal) => overhangs.find(signal),
    editText: (node) => texts.edit(node),
    drop: palette.drop,
  });
  editor.canvas.current = handle;
  const fit = createPageFit(scene);
  // A window that was loaded anew looks where it looked before.
  if (editor.session.getState().viewport === unsetViewport) fit.show();
  releases.push(
    () => fit.dispose(),
    editor.session.subscribe((state, before) => {
      if (state.page !== before.page || state.artboards !== before.artboards) fit.show();
      else if (state.breakpoint !== before.breakpoint) scene.keepView.show(before.breakpoint);
    }),
  );
  return () => {
    if (editor.canvas.current === handle) editor.canvas.current = null;
    for (const release of releases) release();
    scene.dispose();
  };
}

function createHandle(
  scene: CanvasScene,
  { editText, drop, overhangs }: Pick<CanvasHandle, 'editText' | 'drop' | 'overhangs'>,
): CanvasHandle {
  const { camera, layout, stage } = scene;
  const selected = () =>
    unionOf(scene.elementsOf(scene.editor.session.getState().selection).map(pageBox));
  return {
    zoomToFit() {
      const { sheet } = layout;
      if (!sheet) return;
      const { artboards, breakpoint } = scene.editor.session.getState();
      const box = { x: 0, y: 0, width: sheet.width, height: sheet.height };
      const height = Math.max(
        box.height,
        ...scene.others.list().map((other) => other.sheet.height),
      );
      camera.fit(artboards === 'all' ? { ...box, ...artboardRow(breakpoint), height } : box);
    },
    zoomToSelection() {
      const box = selected();
      if (box) camera.fit(box);
    },
    zoomTo(zoom) {
      camera.zoomAt({ x: stage.size.width / 2, y: stage.size.height / 2 }, zoom);
    },
    reveal(id) {
      const node = layout.node(id);
      if (node) reveal(scene, pageBox(node));
    },
    bringIntoView(id) {
      requestAnimationFrame(() => {
        const node = layout.node(id);
        if (!node || node.hidden) return;
        const box = pageBox(node);
        const { x, y, width, height } = rectToScreen(camera.view, box);
        const { size } = stage;
        const isSeen = x < size.width && y < size.height && x + width > 0 && y + height > 0;
        if (!isSeen) reveal(scene, box);
      });
    },
    focus: () => scene.container.focus({ preventScroll: true }),
    boxOf(id) {
      const node = layout.node(id);
      return node && !node.hidden ? pageBox(node) : undefined;
    },
    isFitted(id) {
      const node = layout.node(id);
      return node !== undefined && isFitted(node);
    },
    viewMiddle: () => toPage(camera.view, { x: stage.size.width / 2, y: stage.size.height / 2 }),
    nodesAt({ x, y }) {
      const point = toPage(camera.view, scene.pointOf({ clientX: x, clientY: y }));
      const found = layout.root ? hitStack(layout.root, point) : [];
      return [...new Set(found.map(({ node }) => node.source))].filter(
        (id) => id !== scene.editor.session.getState().page,
      );
    },
    thumbnail: (width, height) => homePicture(scene, width, height),
    overhangs,
    preview: (id, css) => layout.preview(id, css),
    drop,
    showInsertion: (target) => showInsertion(scene, target),
    editText(id) {
      const node = layout.node(id);
      if (node) reveal(scene, pageBox(node));
      return editText(id);
    },
  };
}

function isFitted({ node, texts, children }: LayoutNode): boolean {
  return (
    node.tag === 'img' || texts.some(({ lines }) => lines.length > 1) || children.some(isFitted)
  );
}

/** Pans no further than needed to have a box in view; shows its start where it is larger. */
function reveal({ camera, stage }: CanvasScene, box: Rect): void {
  const on = rectToScreen(camera.view, box);
  const margin = 40;
  const shift = (start: number, length: number, room: number) => {
    if (start < margin || length > room - 2 * margin) return margin - start;
    return Math.min(0, room - margin - (start + length));
  };
  const { width, height } = stage.size;
  const along = (start: number, length: number, room: number) =>
    start < 0 || start + length > room ? shift(start, length, room) : 0;
  const x = along(on.x, on.width, width);
  const y = along(on.y, on.height, height);
  camera.set({ ...camera.view, x: camera.view.x + x, y: camera.view.y + y });
}
