import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { kindsOfSeeds } from '#shared/elements/containment.ts';
import { bandRole } from '#shared/elements/page-outline.ts';
import { seedForPage } from '#shared/elements/with-section-look.ts';
import type { CanvasHandle } from '#renderer/editor/editor.ts';
import type { PaletteDrag } from '#renderer/editor/session.ts';
import { type Point, containsPoint } from '#renderer/geometry/rect.ts';
import { toPage } from '#renderer/geometry/viewport.ts';
import { pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { type DropFinder, createDropFinder } from './drop-finder.ts';
import type { DropPlace } from './drop-place.ts';
import { createEdgePan } from './edge-pan.ts';

export interface PaletteDrops extends Pick<CanvasHandle, 'drop'> {
  dispose(): void;
}

/** Shows where something from the palette would go, and puts it there when it is let go over the canvas. */
export function followPalette(scene: CanvasScene): PaletteDrops {
  const { document, session } = scene.editor;
  let finder: DropFinder | null = null;
  const edges = createEdgePan(scene, () => show(session.getState().paletteDrag));

  function placeOf(
    drag: PaletteDrag,
  ): { readonly screen: Point; readonly place: DropPlace | undefined } | null {
    const { x: clientX, y: clientY } = drag.point;
    const screen = scene.pointOf({ clientX, clientY });
    if (!containsPoint({ x: 0, y: 0, ...scene.stage.size }, screen)) return null;
    finder ??= createDropFinder(scene, {
      kinds: kindsOfSeeds([drag.seed]),
      moving: new Set(),
      copies: false,
      role: bandRole(drag.seed),
    });
    return { screen, place: finder.at(toPage(scene.camera.view, screen)) };
  }

  function show(drag: PaletteDrag | null): void {
    const found = drag && placeOf(drag);
    if (!drag) finder = null;
    scene.overlay.drop = found?.place ?? null;
    const place = found?.place ? scene.describePlace(found.place.beside) : null;
    scene.overlay.carried = found ? { label: drag.label, place, point: found.screen } : null;
    if (found) edges.follow(found.screen);
    else edges.stop();
    scene.stage.refreshOverlay();
  }

  function drop(drag: PaletteDrag): void {
    const found = placeOf(drag);
    finder = null;
    if (found?.place) insert(drag, found.place, toPage(scene.camera.view, found.screen));
  }

  function insert(drag: PaletteDrag, place: DropPlace, page: Point): void {
    const { breakpoint, page: pageNode } = session.getState();
    const corner = pageBox(place.container);
    const made = document.transact('insert', (transaction) => {
      const index = place.index === undefined ? {} : { index: place.index };
      const node = insertSeed(transaction, {
        seed: seedForPage(document, pageNode, drag.seed),
        target: { parent: place.parent, ...index },
      });
      if (place.free) {
        const style = { x: Math.round(page.x - corner.x), y: Math.round(page.y - corner.y) };
        setStyle(transaction, { nodes: [node], breakpoint, style });
      }
      return node;
    });
    session.setState({ selection: [made] });
    scene.container.focus({ preventScroll: true });
  }

  const release = session.subscribe((state, before) => {
    if (state.paletteDrag !== before.paletteDrag) show(state.paletteDrag);
  });
  return {
    drop,
    dispose() {
      edges.stop();
      release();
    },
  };
}
