/** The value below which a share of the sorted list lies; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds that a task takes, with its result. */
export async function timed<T>(task: () => Promise<T> | T): Promise<readonly [T, number]> {
  const start = performance.now();
  const result = await task();
  return [result, performance.now() - start];
}
