import type { PaintedBox } from '../support/app-driver.ts';

/** `within 1 px`, or where the canvas and the published page differ the most. */
export function compareBoxes(
  painted: readonly PaintedBox[],
  published: readonly PaintedBox[],
): string {
  let worst = 1;
  let where = 'within 1 px';
  for (const [index, box] of painted.entries()) {
    const other = published[index];
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      const pixels = Math.abs(box[side] - (other?.[side] ?? Number.POSITIVE_INFINITY));
      if (pixels <= worst) continue;
      worst = pixels;
      where = `${index} <${box.tag}> ${side}: ${box[side]} on the canvas, ${other?.[side]} published`;
    }
  }
  return where;
}
