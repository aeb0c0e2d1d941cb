/** Where a command's answer goes: people read lines, programs one JSON value. */
export interface Output {
  /** The answer: `value` as JSON, or the lines. Called once. */
  answer(value: unknown, lines: readonly string[]): void;
  /** Said while a command works, beside the answer. */
  note(line: string): void;
}

export function createOutput(
  json: boolean,
  streams: Readonly<Record<'stdout' | 'stderr', { write(text: string): unknown }>>,
): Output {
  return {
    answer(value, lines) {
      const text = json ? JSON.stringify(value, null, 2) : lines.map(plain).join('\n');
      if (text !== '') streams.stdout.write(`${text}\n`);
    },
    note: (line) => {
      streams.stderr.write(`${plain(line)}\n`);
    },
  };
}

/** Rows as lines whose columns stand below each other. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Names from documents may hold control characters that a terminal would obey. */
function plain(line: string): string {
  // oxlint-disable-next-line no-control-regex
  return line.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}
