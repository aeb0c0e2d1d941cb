export interface RateDecision {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** Whole seconds until the window starts anew. */
  resetSeconds: number;
}

/** Counts requests by key. A shared store can stand behind it where several instances run. */
export interface RateLimiter {
  take(key: string): Promise<RateDecision>;
}

interface Window {
  endsAt: number;
  used: number;
}

/** Fixed windows in this process's memory; `now` is in milliseconds. */
export function createMemoryRateLimiter(options: {
  limit: number;
  windowSeconds: number;
  now?: () => number;
}): RateLimiter {
  const { limit, windowSeconds, now = Date.now } = options;
  const windows = new Map<string, Window>();

  function windowOf(key: string, time: number): Window {
    const current = windows.get(key);
    if (current !== undefined && current.endsAt > time) return current;
    if (windows.size >= 10_000) forgetEnded(time);
    const fresh = { endsAt: time + windowSeconds * 1000, used: 0 };
    windows.set(key, fresh);
    return fresh;
  }

  function forgetEnded(time: number): void {
    for (const [key, window] of windows) if (window.endsAt <= time) windows.delete(key);
  }

  return {
    take: async (key) => {
      const time = now();
      const window = windowOf(key, time);
      window.used += 1;
      return {
        allowed: window.used <= limit,
        limit,
        remaining: Math.max(0, limit - window.used),
        resetSeconds: Math.max(1, Math.ceil((window.endsAt - time) / 1000)),
      };
    },
  };
}
