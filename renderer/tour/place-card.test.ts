import { expect, test } from 'vitest';
import { placeCard } from './place-card.ts';

const window = { width: 1024, height: 700 };
const card = { width: 240, height: 180 };

test('beside a tall target, on the side with room', () => {
  const left = { x: 0, y: 48, width: 240, height: 652 };
  const right = { x: 768, y: 48, width: 256, height: 652 };
  expect(placeCard(left, card, window)).toEqual({ x: 248, y: 48 });
  expect(placeCard(right, card, window)).toEqual({ x: 520, y: 48 });
});

test('over the right panel for the canvas, in the smallest window too', () => {
  const canvas = { x: 240, y: 48, width: 528, height: 652 };
  expect(placeCard(canvas, card, window)).toEqual({ x: 776, y: 48 });
});

test('below a button, never beyond the edge of the window', () => {
  const button = { x: 920, y: 8, width: 96, height: 32 };
  expect(placeCard(button, card, window)).toEqual({ x: 776, y: 48 });
});

test('in the lower part of a target that leaves no room', () => {
  const wide = { x: 100, y: 48, width: 824, height: 652 };
  expect(placeCard(wide, card, window)).toEqual({ x: 392, y: 512 });
});
