import type { Sheet } from '#renderer/layout/sheet.ts';

/** The sheet that the page lies on, with its shadow on the desk and its name above. Device pixels. */
export function paintArtboard(
  context: CanvasRenderingContext2D,
  view: { readonly x: number; readonly y: number; readonly zoom: number },
  sheet: Sheet,
  name: string,
  ratio: number,
): void {
  const width = sheet.width * view.zoom;
  const height = sheet.height * view.zoom;
  context.save();
  // What lets the colour through shows white behind it, as in a browser.
  for (const color of ['#ffffff', sheet.background]) {
    context.fillStyle = color;
    context.fillRect(view.x, view.y, width, height);
  }
  context.strokeStyle = 'rgb(15 23 42 / 0.14)';
  context.lineWidth = ratio;
  context.strokeRect(view.x - ratio / 2, view.y - ratio / 2, width + ratio, height + ratio);
  context.fillStyle = '#64748b';
  context.font = `500 ${12 * ratio}px "Inter Variable", system-ui, sans-serif`;
  context.textBaseline = 'alphabetic';
  context.fillText(name, view.x, view.y - 9 * ratio, Math.max(40 * ratio, width));
  context.restore();
}
