import type { HtmlElement } from './read-html.ts';
import { textOf } from './html-text.ts';

/** Cells of a spreadsheet or a table: rows of equally many texts. */
export interface Cells {
  readonly rows: readonly (readonly string[])[];
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
}

/** Cells as spreadsheets put them into a text: tabs between them, quotes around those with line breaks. Null for other texts. */
export function cellsInText(text: string): Cells | null {
  if (!text.includes('\t')) return null;
  const rows = splitCells(text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, ''));
  const wide = rows.filter((row) => row.length > 1);
  // Indented lines have tabs too, but begin with them.
  const isTable = wide.length * 2 >= rows.length && rows.some(([first]) => first !== '');
  return isTable ? even(rows, false) : null;
}

function splitCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** The cells of an HTML table. */
export function cellsInTable(table: HtmlElement): Cells | null {
  const rows: string[][] = [];
  let hasHeader = false;
  const visit = (element: HtmlElement): void => {
    if (element.tag !== 'tr') {
      for (const child of element.children) if (typeof child !== 'string') visit(child);
      return;
    }
    const cells = element.children.filter(
      (child) => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'),
    ) as HtmlElement[];
    hasHeader ||= rows.length === 0 && cells.length > 0 && cells.every(({ tag }) => tag === 'th');
    rows.push(cells.map((cell) => textOf(cell)));
  };
  visit(table);
  return even(rows, hasHeader);
}

/** Empty rows are left out, and short ones filled up. */
function even(rows: readonly (readonly string[])[], hasHeader: boolean): Cells | null {
  const full = rows.filter((row) => row.some((cell) => cell !== ''));
  const columns = Math.max(0, ...full.map((row) => row.length));
  if (columns === 0) return null;
  return {
    hasHeader,
    rows: full.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? '')),
  };
}
