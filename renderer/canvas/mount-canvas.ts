import type { Editor } from '#renderer/editor/editor.ts';
import { toPage } from '#renderer/geometry/viewport.ts';
import { pageBounds } from '#renderer/layout/layout-node.ts';
import { hitTest } from '#renderer/layout/hit-test.ts';
import { createCanvasScene } from './canvas-scene.ts';

/** Builds the canvas of a project in an element; returns its release. */
export function mountCanvas(container: HTMLDivElement, editor: Editor): () => void {
  const scene = createCanvasScene(container, editor);
  const abort = new AbortController();
  const { signal } = abort;
  container.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        scene.camera.zoomAt(scene.pointOf(event), scene.camera.view.zoom * 2 ** (-event.deltaY / 300));
      } else {
        scene.camera.panBy(-event.deltaX, -event.deltaY);
      }
    },
    { passive: false, signal },
  );
  container.addEventListener(
    'pointerdown',
    (event) => {
      const { root } = scene.layout;
      const hit = root && hitTest(root, toPage(scene.camera.view, scene.pointOf(event)));
      editor.session.setState({ selection: hit && hit !== root ? [hit.node.source] : [] });
    },
    { signal },
  );
  if (scene.layout.root) scene.camera.fit(pageBounds(scene.layout.root));
  return () => {
    abort.abort();
    scene.dispose();
  };
}
