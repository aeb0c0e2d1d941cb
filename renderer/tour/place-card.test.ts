import { expect, test } from 'vitest';
import { placeCard } from './place-card.ts';

const window = { width: 1024, height: 700 };
const card = { width: 280, height: 160 };

test('beside a tall target, on the side with room', () => {
  const left = { x: 0, y: 48, width: 240, height: 652 };
  const right = { x: 768, y: 48, width: 256, height: 652 };
  expect(placeCard(left, card, window)).toEqual({ x: 252, y: 48 });
  expect(placeCard(right, card, window)).toEqual({ x: 476, y: 48 });
});

test('below a button, never beyond the edge of the window', () => {
  const button = { x: 920, y: 8, width: 96, height: 32 };
  expect(placeCard(button, card, window)).toEqual({ x: 732, y: 52 });
});

test('in the lower part of a target that leaves no room', () => {
  const middle = { x: 240, y: 48, width: 528, height: 652 };
  expect(placeCard(middle, card, window)).toEqual({ x: 364, y: 528 });
});
