import type { Rect } from '../geometry/rect.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const gap = 8;

/** Where a card stands: beside its target where there is room, else in the target's lower part. All in client pixels. */
export function placeCard(target: Rect, card: Size, window: Size): { x: number; y: number } {
  const inside = (at: number, length: number, room: number) =>
    Math.max(gap, Math.min(at, room - length - gap));
  const y = inside(target.y, card.height, window.height);
  const right = target.x + target.width + gap;
  if (target.height > card.height) {
    if (right + card.width + gap <= window.width) return { x: right, y };
    if (target.x - gap - card.width >= gap) return { x: target.x - gap - card.width, y };
    return {
      x: inside(target.x + (target.width - card.width) / 2, card.width, window.width),
      y: inside(target.y + target.height - card.height - gap, card.height, window.height),
    };
  }
  return {
    x: inside(target.x, card.width, window.width),
    y: inside(target.y + target.height + gap, card.height, window.height),
  };
}
