import type { GestureTimes } from './canvas-cases.ts';
import type { GenerationTimes, PublishTimes } from './code-cases.ts';
import type { OpenTimes, StartTimes } from './open-cases.ts';
import { median } from './statistics.ts';
import { milliseconds, table } from './table.ts';

/** How fast and how steady the machine was in this very run. Milliseconds. */
export interface Calibration {
  readonly frame: number;
  readonly frameP95: number;
  readonly arithmetic: number;
}

export interface SizeReport {
  readonly elements: number;
  readonly open: readonly OpenTimes[];
  readonly gestures: readonly GestureTimes[];
  readonly typing: readonly number[];
  readonly undo: readonly number[];
  readonly saved: readonly number[];
}

/** All that one run measured, as it is written to the file. */
export interface BenchReport {
  readonly startedAt: string;
  readonly rounds: number;
  calibration?: Calibration;
  start?: readonly StartTimes[];
  readonly sizes: SizeReport[];
  readonly generation: GenerationTimes[];
  publish?: { readonly first: PublishTimes; readonly afterOneWord: PublishTimes };
}

export function reportText(report: BenchReport): string {
  const parts: string[] = [];
  const { calibration, start, publish } = report;
  const frame = calibration?.frame ?? 1000 / 60;
  if (calibration) {
    parts.push(
      `Calibration: an empty page's frame ${milliseconds(frame)} ms (p95 ${milliseconds(calibration.frameP95)}), fixed arithmetic ${milliseconds(calibration.arithmetic)} ms. Medians of ${report.rounds} rounds.`,
    );
  }
  if (start) {
    parts.push(
      table(
        ['start', 'ms'],
        [
          ['program answers', of(start, ({ host }) => host)],
          ['projects shown', of(start, ({ home }) => home)],
          ['new project from a template on the canvas', of(start, ({ canvas }) => canvas)],
        ],
      ),
    );
  }
  for (const size of report.sizes) parts.push(sizeText(size, frame));
  if (report.generation.length > 0) {
    parts.push(
      table(
        ['code generation', 'files', 'full ms', 'after one change ms'],
        report.generation.map(({ pages, files, full, afterOneChange }) => [
          `${pages} pages`,
          `${files}`,
          milliseconds(full),
          milliseconds(afterOneChange),
        ]),
      ),
    );
  }
  if (publish) {
    const row = (name: string, times: PublishTimes) => [
      name,
      `${times.files} of ${times.totalFiles}`,
      `${times.bytes}`,
      times.seconds.toFixed(1),
    ];
    parts.push(
      table(
        ['publish', 'files sent', 'bytes sent', 'seconds'],
        [row('first time', publish.first), row('after one word', publish.afterOneWord)],
      ),
    );
  }
  return parts.join('\n\n');
}

function sizeText({ elements, open, gestures, typing, undo, saved }: SizeReport, frame: number) {
  const latency = table(
    [`${elements} elements`, 'ms'],
    [
      ['open to first frame', of(open, ({ painted }) => painted)],
      ['open to sharp and at rest', of(open, ({ settled }) => settled)],
      ['whole page in view, sharp and at rest', of(open, ({ wholePage }) => wholePage)],
      ['a letter typed to its painted frame', milliseconds(median(typing))],
      ['undo or redo to its painted frame', milliseconds(median(undo))],
      ['undo or redo to its durable row', milliseconds(median(saved))],
    ],
  );
  const names = [...new Set(gestures.map(({ view, gesture }) => `${gesture}, ${view}`))];
  const rows = names.map((name) => {
    const times = gestures
      .filter(({ view, gesture }) => `${gesture}, ${view}` === name)
      .map((measured) => measured.times);
    const frames = (value: number) => `${milliseconds(value)} (${(value / frame).toFixed(1)})`;
    return [
      name,
      frames(median(times.map((time) => time.median))),
      frames(median(times.map((time) => time.p95))),
      frames(median(times.map((time) => time.worst))),
      milliseconds(median(times.map(({ work }) => work.median))),
      milliseconds(median(times.map(({ work }) => work.p95))),
      milliseconds(median(times.map(({ work }) => work.worst))),
    ];
  });
  const head = [
    `${elements} elements`,
    'median ms (frames)',
    'p95',
    'worst',
    'work ms',
    'p95',
    'worst',
  ];
  return rows.length === 0 ? latency : `${latency}\n\n${table(head, rows)}`;
}

function of<T>(list: readonly T[], read: (item: T) => number): string {
  return milliseconds(median(list.map(read)));
}
