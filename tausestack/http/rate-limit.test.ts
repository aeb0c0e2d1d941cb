import { describe, expect, test } from 'vitest';
import { createMemoryRateLimiter } from './rate-limit.ts';

describe('the rate limiter in memory', () => {
  test('a window allows its number, then refuses until it ends', async () => {
    let now = 1_000_000;
    const limiter = createMemoryRateLimiter({ limit: 2, windowSeconds: 60, now: () => now });
    expect(await limiter.take('a')).toEqual({
      allowed: true,
      limit: 2,
      remaining: 1,
      resetSeconds: 60,
    });
    now += 20_500;
    expect(await limiter.take('a')).toMatchObject({ allowed: true, remaining: 0 });
    expect(await limiter.take('a')).toMatchObject({ allowed: false, resetSeconds: 40 });
    expect(await limiter.take('b')).toMatchObject({ allowed: true });
    now += 39_500;
    expect(await limiter.take('a')).toMatchObject({ allowed: true, remaining: 1 });
  });
});
