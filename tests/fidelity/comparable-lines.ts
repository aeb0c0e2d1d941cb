/**
 * Lines as the canvas and the browser both know them: case and white space are matters of style, order one of
 * nesting, and where a word may be broken shows as a hyphen at most.
 */
export function comparableLines(lines: readonly string[]): string[] {
  return lines
    .map((line) =>
      line
        .replace(/[\s\u00ad\u200b]+/g, '')
        .replace(/-$/, '')
        .toUpperCase(),
    )
    .filter((line) => line !== '')
    .toSorted();
}
