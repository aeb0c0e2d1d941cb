import type { Page } from '@playwright/test';
import type {} from '#renderer/canvas/inspection.ts';

/** A part of the page, in page pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What an element covers, and whether browsers paint it at its turn: after what comes before, before what follows. */
interface Part {
  readonly areas: readonly Area[];
  readonly inTurn: boolean;
}

/**
 * Where parts of the page on the canvas lie over each other, and browsers paint them in another order than that
 * of the page: translucent and positioned ones come last, and what isn't in a stack or grid in layers.
 */
export function overlappingAreas(page: Page): Promise<Area[]> {
  return page.evaluate(() => {
    const { boxes, lines, elements } = window.tauseproInspection ?? {};
    const root = elements?.();
    const boxOf = new Map((boxes?.() ?? []).map((box) => [box.key, box]));
    const found: Area[] = [];

    const add = (one: Area, other: Area): void => {
      const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
      const width = Math.min(one.x + one.width, other.x + other.width) - x;
      const height = Math.min(one.y + one.height, other.y + other.height) - y;
      if (width > 0.5 && height > 0.5) found.push({ x, y, width, height });
    };
    const cover = (element: NonNullable<typeof root>): Part => {
      const box = boxOf.get(element.key);
      if (!box) return { areas: [], inTurn: true };
      const css = Object.assign({}, ...Object.values(element.css)) as Record<string, string>;
      const texts = (lines?.(element.key) ?? []).map((line) => {
        return { ...line, x: box.x + line.x, y: box.y + line.y };
      });
      const children = element.children.flatMap((child) =>
        child.type === 'element' ? [cover(child)] : [],
      );
      const parts: Part[] = [{ areas: texts, inTurn: true }, ...children];
      const isLayered = !/flex|grid/.test(css['display'] ?? '');
      for (const [index, part] of parts.entries())
        for (const other of parts.slice(index + 1)) {
          if (!isLayered && part.inTurn && other.inTurn) continue;
          for (const one of part.areas) for (const another of other.areas) add(one, another);
        }
      const isApart = css['opacity'] !== undefined || css['position'] !== undefined;
      return {
        areas: [box, ...parts.flatMap(({ areas }) => areas)],
        inTurn: !isApart && children.every(({ inTurn }) => inTurn),
      };
    };
    if (root) cover(root);
    return found;
  });
}
