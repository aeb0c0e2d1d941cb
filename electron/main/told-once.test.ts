import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { isToldAlready } from './told-once.ts';

it('tells of another folder once, and of a different one again', () => {
  const folder = makeTemporaryFolder();
  expect(isToldAlready(folder, '/one')).toBe(false);
  expect(isToldAlready(folder, '/one')).toBe(true);
  expect(isToldAlready(folder, '/two')).toBe(false);
});
