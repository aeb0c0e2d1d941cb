import { describe, expect, it } from 'vitest';
import {
  fitView,
  maximumZoom,
  minimumZoom,
  rectToScreen,
  toPage,
  toScreen,
  zoomAround,
} from './viewport.ts';

const view = { x: 30, y: -40, zoom: 2 };

describe('viewport', () => {
  it('goes to the screen and back', () => {
    expect(toScreen(view, { x: 10, y: 10 })).toEqual({ x: 50, y: -20 });
    expect(toPage(view, { x: 50, y: -20 })).toEqual({ x: 10, y: 10 });
  });

  it('keeps the point under the pointer while zooming', () => {
    const at = { x: 300, y: 200 };
    const zoomed = zoomAround(view, at, 3.7);
    expect(toPage(zoomed, at).x).toBeCloseTo(toPage(view, at).x);
    expect(toPage(zoomed, at).y).toBeCloseTo(toPage(view, at).y);
  });

  it('stays within its limits', () => {
    expect(zoomAround(view, { x: 0, y: 0 }, 1000).zoom).toBe(maximumZoom);
    expect(zoomAround(view, { x: 0, y: 0 }, 0).zoom).toBe(minimumZoom);
  });

  it('fits a large box inside and shows a small one at its size', () => {
    const screen = { width: 800, height: 600 };
    const page = { x: 0, y: 0, width: 1280, height: 4000 };
    const shown = rectToScreen(fitView(page, screen), page);
    expect(shown.y).toBeGreaterThanOrEqual(0);
    expect(shown.y + shown.height).toBeLessThanOrEqual(600);
    expect(fitView({ x: 0, y: 0, width: 10, height: 10 }, screen).zoom).toBe(1);
  });
});
