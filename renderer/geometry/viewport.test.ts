import { describe, expect, it } from 'vitest';
import {
  edgePan,
  fitView,
  keepInView,
  maximumZoom,
  minimumZoom,
  pinchView,
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

  it('keeps what is under two fingers there', () => {
    const view = { x: 10, y: 20, zoom: 0.5 };
    const before = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ] as const;
    const after = [
      { x: 50, y: 140 },
      { x: 250, y: 140 },
    ] as const;
    const pinched = pinchView(view, before, after);
    expect(pinched.zoom).toBe(1);
    for (const [index, finger] of before.entries()) {
      expect(toScreen(pinched, toPage(view, finger))).toEqual(after[index]);
    }
  });

  it('keeps some of an artboard in view, in each direction and at each zoom', () => {
    const screen = { width: 800, height: 600 };
    const page = { x: 0, y: 0, width: 390, height: 3000 };
    const here = { x: 200, y: 48, zoom: 1 };
    const keep = (next: typeof here, areas = [page]) => keepInView(next, here, areas, screen);
    expect(keep({ ...here, y: -2900 })).toEqual({ ...here, y: -2900 });
    expect(keep({ ...here, y: -9000 })).toEqual({ ...here, y: -2920 });
    expect(keep({ ...here, y: 9000 })).toEqual({ ...here, y: 520 });
    expect(keep({ x: -5000, y: 48, zoom: 2 })).toEqual({ x: -700, y: 48, zoom: 2 });
    expect(keep({ x: 5000, y: 48, zoom: 0.1 })).toEqual({ x: 761, y: 48, zoom: 0.1 });
    const beside = { x: 1000, y: 0, width: 390, height: 3000 };
    expect(keep({ ...here, x: -900 }, [page, beside])).toEqual({ ...here, x: -900 });
    expect(keep({ ...here, x: -9000 }, [])).toEqual({ ...here, x: -9000 });
  });

  it('leaves a view that was beside the artboard where it is, and lets it come back', () => {
    const screen = { width: 800, height: 600 };
    const page = { x: 0, y: 0, width: 390, height: 3000 };
    const away = { x: -1000, y: 0, zoom: 1 };
    const keep = (x: number) => keepInView({ ...away, x }, away, [page], screen).x;
    expect([keep(-1000), keep(-1040), keep(-960), keep(100)]).toEqual([-1000, -1000, -960, 100]);
  });

  it('pans at the edges, faster towards them and at most one step', () => {
    const screen = { width: 800, height: 600 };
    expect(edgePan({ x: 400, y: 300 }, screen)).toEqual({ x: 0, y: 0 });
    expect(edgePan({ x: 14, y: 300 }, screen)).toEqual({ x: 9, y: 0 });
    expect(edgePan({ x: 900, y: 601 }, screen)).toEqual({ x: -18, y: -18 });
  });
});
