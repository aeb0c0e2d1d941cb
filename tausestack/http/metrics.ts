const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** Counts an answered request; `surface` is `api` or `site`. */
  observe(surface: 'api' | 'site', method: string, status: number, seconds: number): void;
  /** All metrics in Prometheus' text format. */
  render(): string;
}

interface Histogram {
  counts: number[];
  sum: number;
  total: number;
}

/** Metrics of this process; labels are of few values and never name a tenant. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<'api' | 'site', Histogram>();

  function observe(surface: 'api' | 'site', method: string, status: number, seconds: number): void {
    const labels = `surface="${surface}",method="${methodLabel(method)}",status="${status}"`;
    requests.set(labels, (requests.get(labels) ?? 0) + 1);
    const histogram = durations.get(surface) ?? { counts: buckets.map(() => 0), sum: 0, total: 0 };
    histogram.counts = histogram.counts.map((count, index) =>
      seconds <= (buckets[index] ?? 0) ? count + 1 : count,
    );
    histogram.sum += seconds;
    histogram.total += 1;
    durations.set(surface, histogram);
  }

  function render(): string {
    const lines = [
      '# HELP tausestack_http_requests_total Answered requests.',
      '# TYPE tausestack_http_requests_total counter',
      ...[...requests].map(
        ([labels, count]) => `tausestack_http_requests_total{${labels}} ${count}`,
      ),
      '# HELP tausestack_http_request_duration_seconds Time to the start of the answer.',
      '# TYPE tausestack_http_request_duration_seconds histogram',
      ...[...durations].flatMap(([surface, histogram]) => renderHistogram(surface, histogram)),
      '# HELP process_resident_memory_bytes Resident memory.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '# HELP process_uptime_seconds Time since the process started.',
      '# TYPE process_uptime_seconds gauge',
      `process_uptime_seconds ${process.uptime().toFixed(3)}`,
    ];
    return `${lines.join('\n')}\n`;
  }

  return { observe, render };
}

function renderHistogram(surface: string, histogram: Histogram): string[] {
  const name = 'tausestack_http_request_duration_seconds';
  return [
    ...buckets.map(
      (bucket, index) =>
        `${name}_bucket{surface="${surface}",le="${bucket}"} ${histogram.counts[index] ?? 0}`,
    ),
    `${name}_bucket{surface="${surface}",le="+Inf"} ${histogram.total}`,
    `${name}_sum{surface="${surface}"} ${histogram.sum.toFixed(6)}`,
    `${name}_count{surface="${surface}"} ${histogram.total}`,
  ];
}

function methodLabel(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method)
    ? method
    : 'other';
}
