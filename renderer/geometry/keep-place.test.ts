import { describe, expect, it } from 'vitest';
import { viewAtWidth, widthView } from './keep-place.ts';

const screen = { width: 1376, height: 800 };
const widths = { before: 1280, after: 390 };
const box = (y: number, height: number) => ({ x: 0, y, width: 100, height });
const onScreen = (y: number, view: { y: number; zoom: number }) => y * view.zoom + view.y;

describe('the view at another width', () => {
  it('keeps the point that was looked at in its element', () => {
    const view = { ...widthView({ x: 0, width: 1280 }, screen), y: -1000 };
    expect(view.zoom).toBe(1);
    // The middle of the screen is at half of the element.
    const next = viewAtWidth(
      view,
      widths,
      screen,
      { before: box(1300, 200), after: box(2500, 600) },
      400,
    );
    expect(next.zoom).toBe(1);
    expect(next.x).toBe((1376 - 390) / 2);
    expect(onScreen(2800, next)).toBe(400);
  });

  it('keeps the top of an element that lies below, and its end where it lies above', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    const below = viewAtWidth(
      view,
      widths,
      screen,
      { before: box(500, 100), after: box(900, 300) },
      400,
    );
    expect(onScreen(900, below)).toBe(500);
    const above = viewAtWidth(
      view,
      widths,
      screen,
      { before: box(100, 100), after: box(300, 300) },
      400,
    );
    expect(onScreen(600, above)).toBe(200);
  });

  it('fits the width again where it was fitted, and leaves a zoom that was chosen', () => {
    const narrow = { width: 700, height: 800 };
    const fitted = widthView({ x: 0, width: 1280 }, narrow);
    expect(fitted.zoom).toBeLessThan(0.5);
    expect(viewAtWidth(fitted, widths, narrow, undefined, 400).zoom).toBe(1);
    const chosen = viewAtWidth({ x: 0, y: -40, zoom: 2 }, widths, screen, undefined, 400);
    expect(chosen).toEqual({ x: (1376 - 780) / 2, y: -40, zoom: 2 });
  });
});
