import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endProgram } from './end-program.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A program that ends at the given acts, and what was done to it. */
function program(endsAt: 'ask' | 'kill' | 'never', isDeaf = false) {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const acts: string[] = [];
  const act = (name: 'ask' | 'kill') => () => {
    acts.push(name);
    if (isDeaf && name === 'ask') throw new Error('the channel is closed');
    if (name === endsAt) resolve();
  };
  return { acts, parts: { ask: act('ask'), kill: act('kill'), ended } };
}

describe('endProgram', () => {
  it('uses no force on a program that ends when it is asked', async () => {
    const { acts, parts } = program('ask');
    await endProgram(parts);
    await vi.runAllTimersAsync();
    expect(acts).toEqual(['ask']);
  });

  it('kills one that does not end in time, or that cannot be asked', async () => {
    for (const isDeaf of [false, true]) {
      const { acts, parts } = program('kill', isDeaf);
      const ending = endProgram(parts);
      await vi.runAllTimersAsync();
      await ending;
      expect(acts).toEqual(['ask', 'kill']);
    }
  });

  it('does not wait for good for one that nothing ends', async () => {
    const { acts, parts } = program('never');
    const ending = endProgram(parts);
    await vi.runAllTimersAsync();
    await ending;
    expect(acts).toEqual(['ask', 'kill']);
  });
});
