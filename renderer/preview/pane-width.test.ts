import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paneLimits, paneWidth } from './pane-width.ts';

test.each([
  ['half of the room, where nothing was chosen', null, 900, 450],
  ['what was chosen', 300, 900, 300],
  ['half where more was chosen in a wider window', 600, 528, 264],
  ['what its controls need, however little room there is', 100, 300, 240],
])('takes %s', (_, wanted, room, width) => {
  expect(paneWidth(wanted, paneLimits(room))).toBe(width);
});

test('is within its limits, and leaves half to the canvas where both have room', () => {
  const wanted = fc.option(fc.double({ min: -1e4, max: 1e4, noNaN: true }));
  fc.assert(
    fc.property(wanted, fc.integer({ min: 0, max: 5000 }), (chosen, room) => {
      const limits = paneLimits(room);
      const width = paneWidth(chosen, limits);
      expect(width).toBeGreaterThanOrEqual(limits.minimum);
      expect(width).toBeLessThanOrEqual(limits.maximum);
      expect(width).toBeLessThanOrEqual(Math.max(limits.minimum, room / 2));
    }),
    { seed: 25 },
  );
});
