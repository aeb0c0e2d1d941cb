import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { recoverPage } from './page-recovery.ts';

/** A page that loses its process at the given times, and what was done about it. */
async function lose(times: readonly number[], { again = true, reason = 'crashed' } = {}) {
  const acts: string[] = [];
  const contents = Object.assign(new EventEmitter(), { reload: () => acts.push('reload') });
  let now = 0;
  recoverPage(contents, {
    clock: () => now,
    log: (why) => acts.push(`log ${why}`),
    tell: () => acts.push('tell'),
    ask: async () => {
      acts.push('ask');
      return again;
    },
    quit: () => acts.push('quit'),
  });
  for (const time of times) {
    now = time;
    contents.emit('render-process-gone', {}, { reason });
    await Promise.resolve();
  }
  return acts.filter((act) => !act.startsWith('log')).join(' ');
}

describe('a page whose process ended', () => {
  it('is opened again, and the person is told', async () => {
    expect(await lose([0])).toBe('reload tell');
    expect(await lose([0, 100_000, 200_000, 300_000])).toBe(
      'reload tell reload tell reload tell reload tell',
    );
  });

  it('is not opened over and over: the person decides', async () => {
    expect(await lose([0, 10, 20])).toBe('reload tell reload tell ask reload');
    expect(await lose([0, 10, 20], { again: false })).toBe('reload tell reload tell ask quit');
  });

  it('is left alone where it ended as it should', async () => {
    expect(await lose([0], { reason: 'clean-exit' })).toBe('');
  });
});
