import { duplicateNodes } from '#shared/document/commands/duplicate-nodes.ts';
import { moveNodes } from '#shared/document/commands/move-nodes.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import { topMostInOrder } from '#shared/document/commands/targets.ts';
import type { NodeId } from '#shared/document/node.ts';
import { kindsWithin } from '#shared/elements/containment.ts';
import { effectiveStyle } from '#renderer/editor/effective-style.ts';
import { keepSize, sizeInFree } from '#renderer/editor/keep-size.ts';
import { keptInto } from '#renderer/editor/move-in-view.ts';
import {
  type Measure,
  equalGaps,
  gapShift,
  nearestGaps,
  withoutRepeats,
} from '#renderer/geometry/measure.ts';
import {
  type Point,
  type Rect,
  containsPoint,
  translate,
  unionOf,
} from '#renderer/geometry/rect.ts';
import { type SnapTargets, snapBox, snapTargets } from '#renderer/geometry/snapping.ts';
import { pageBox } from '#renderer/layout/layout-node.ts';
import { roleOfMoved } from '../band-drop.ts';
import type { CanvasScene } from '../canvas-scene.ts';
import { createDropFinder } from '../drop-finder.ts';
import type { DropPlace } from '../drop-place.ts';
import { isLocked } from '../node-queries.ts';
import type { Gesture, PointerInput } from './gesture.ts';
import { siblingsInView, snapReach } from './neighbours.ts';

/** What is known of a free frame while something is moved in it. */
interface Surroundings {
  readonly siblings: readonly Rect[];
  readonly targets: SnapTargets;
}

type Axes = 'x' | 'y' | 'both';

/**
 * Drags the selection: by pixels in free frames, else to another place among siblings or in another parent.
 * With alt, copies of it are what goes there; with shift, only the longer way counts.
 */
export function moveGesture(scene: CanvasScene, start: PointerInput): Gesture | undefined {
  const { document, session } = scene.editor;
  const nodes = topMostInOrder(
    document,
    session.getState().selection.filter((id) => document.node(id)),
  ).filter((id) => !isLocked(scene.editor, id));
  const elements = scene.elementsOf(nodes);
  if (elements.length === 0) return undefined;
  const moving = new Set(nodes);
  const kinds = kindsWithin(document, nodes);
  const finderFor = () =>
    createDropFinder(scene, { kinds, moving, copies, role: roleOfMoved(scene, nodes) });
  let copies = start.alt;
  let finder = finderFor();
  const origins = elements.map(pageBox);
  const whole = unionOf(origins) ?? { x: 0, y: 0, width: 0, height: 0 };
  const snapping = new Map<NodeId, Surroundings>();
  let place: DropPlace | undefined;
  let by: Point = { x: 0, y: 0 };
  lift();

  function lift(): void {
    scene.lift(elements, copies ? 'copied' : 'moved');
    scene.container.style.cursor = copies ? 'copy' : 'default';
  }

  /** Alt was pressed or let go on the way. */
  function switchTo(copied: boolean): void {
    copies = copied;
    finder = finderFor();
    snapping.clear();
    lift();
  }

  function follow(input: PointerInput): void {
    if (input.alt !== copies) switchTo(input.alt);
    by = { x: input.page.x - start.page.x, y: input.page.y - start.page.y };
    const along = !input.shift ? 'both' : Math.abs(by.x) > Math.abs(by.y) ? 'x' : 'y';
    by = onAxis(by, along);
    // Outside of the canvas there is no place: let go there, it stays where it was.
    const inside = containsPoint({ x: 0, y: 0, ...scene.stage.size }, input.screen);
    place = inside ? finder.at(input.page) : undefined;
    scene.overlay.guides = [];
    scene.overlay.measures = [];
    if (place?.free) by = placed(place, by, along, !input.mod);
    scene.overlay.drop = place ?? null;
    scene.overlay.carried =
      place && (!place.free || changesParent(place))
        ? { label: null, place: scene.describePlace(place.beside), point: input.screen }
        : null;
  }

  function changesParent({ parent }: DropPlace): boolean {
    return nodes.some((id) => document.node(id)?.parent !== parent);
  }

  function surroundings({ container, parent }: DropPlace): Surroundings {
    const known = snapping.get(parent);
    if (known) return known;
    const siblings = siblingsInView(scene, container, copies ? new Set() : moving);
    const found = { siblings, targets: snapTargets([pageBox(container), ...siblings]) };
    snapping.set(parent, found);
    return found;
  }

  /** Where it goes in a free frame: snapped if wanted, and with the distances shown either way. */
  function placed(place: DropPlace, by: Point, along: Axes, snap: boolean): Point {
    const { siblings, targets } = surroundings(place);
    const next = snap
      ? snapped(translate(whole, by.x, by.y), along, siblings, targets)
      : { x: 0, y: 0 };
    const at = { x: by.x + next.x, y: by.y + next.y };
    scene.overlay.measures = distances(translate(whole, at.x, at.y), siblings);
    return at;
  }

  /** To the nearer of a line and an equal gap, on each axis alone. */
  function snapped(box: Rect, along: Axes, siblings: readonly Rect[], targets: SnapTargets): Point {
    const reach = snapReach / scene.camera.view.zoom;
    const lines = snapBox(box, targets, reach);
    const nearer = (axis: 'x' | 'y', line: number) => {
      const gap = gapShift(box, siblings, axis, reach);
      const onLine = lines.guides.some((guide) => guide.axis === axis);
      return gap !== undefined && (!onLine || Math.abs(gap) < Math.abs(line)) ? gap : line;
    };
    const { x, y } = onAxis({ x: nearer('x', lines.dx), y: nearer('y', lines.dy) }, along);
    scene.overlay.guides = snapBox(translate(box, x, y), targets, 0.01).guides;
    return { x, y };
  }

  function commit(place: DropPlace): void {
    const { breakpoint } = session.getState();
    const corner = pageBox(place.container);
    const borders = place.container.style.borders;
    const left = corner.x + (borders?.[3].width ?? 0);
    const top = corner.y + (borders?.[0].width ?? 0);
    const befores = elements.map(({ key }) => document.node(key));
    const keptSizes = elements.map((element, position) => {
      const node = document.node(element.key);
      const box = origins[position];
      if (!node || !box || node.parent !== place.parent) {
        const kept = node && box ? keptInto(scene.editor, node, box) : {};
        return () => kept;
      }
      const own = effectiveStyle(node, breakpoint);
      return ({ x, y }: Point) =>
        sizeInFree(own, box, { x: x !== (own.x ?? 0), y: y !== (own.y ?? 0) });
    });
    const dropped = document.transact(copies ? 'duplicate' : 'move', (transaction) => {
      const going = copies ? duplicateNodes(transaction, { nodes }) : nodes;
      if (!place.free || changesParent(place)) {
        const index = place.index === undefined ? {} : { index: place.index };
        moveNodes(transaction, { nodes: going, target: { parent: place.parent, ...index } });
      }
      if (!place.free) return going;
      for (const [position, element] of elements.entries()) {
        const origin = origins[position];
        const node = going[nodes.indexOf(element.key)];
        const before = befores[position];
        if (!origin || node === undefined) continue;
        const style = {
          x: Math.round(origin.x + by.x - left),
          y: Math.round(origin.y + by.y - top),
        };
        setStyle(transaction, { nodes: [node], breakpoint, style });
        const kept = keptSizes[position];
        if (before && kept) keepSize(transaction, before, node, breakpoint, kept(style));
      }
      return going;
    });
    if (copies) session.setState({ selection: dropped });
  }

  function clear(): void {
    scene.overlay.drop = null;
    scene.overlay.carried = null;
    scene.overlay.guides = [];
    scene.overlay.measures = [];
    scene.lift([]);
    scene.container.style.cursor = 'default';
  }

  return {
    endures: false,
    move(input) {
      follow(input);
      scene.dragTo(by);
    },
    end(input) {
      follow(input);
      try {
        if (place) commit(place);
      } finally {
        clear();
      }
    },
    cancel: clear,
  };
}

/** The gaps to the neighbours, and those elsewhere that are equal to one of them. */
function distances(box: Rect, siblings: readonly Rect[]): Measure[] {
  return withoutRepeats([
    ...nearestGaps(box, siblings),
    ...equalGaps(box, siblings, 'x'),
    ...equalGaps(box, siblings, 'y'),
  ]);
}

function onAxis({ x, y }: Point, along: Axes): Point {
  return { x: along === 'y' ? 0 : x, y: along === 'x' ? 0 : y };
}
