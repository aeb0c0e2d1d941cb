/** One row of the layer table: what the files of one folder may and must not import. */
export interface Layer {
  /** Folder with a trailing slash, or `*.test` for tests wherever they lie. */
  readonly folder: string;
  readonly allowed: readonly string[];
  readonly never: readonly string[];
}

export const TEST_LAYER = '*.test';

const HEADER = /^\|\s*folder\s*\|\s*may import\s*\|\s*never\s*\|\s*$/;
const CODE = /`([^`]+)`/g;

/**
 * Reads the table under the heading "Layers" of the architecture document. Throws when there is no
 * such table, when a row has no single folder, or when a folder has two rows.
 */
export function parseLayers(markdown: string): Layer[] {
  const lines = markdown.split(/\r?\n/);
  const heading = lines.indexOf('## Layers');
  const header = lines.findIndex(
    (line, index) => heading >= 0 && index > heading && HEADER.test(line),
  );
  if (header < 0)
    throw new Error('There is no "folder | may import | never" table under ## Layers.');
  const end = lines.findIndex((line, index) => index > header && !line.startsWith('|'));
  const layers = lines.slice(header + 2, end < 0 ? undefined : end).map(parseRow);
  const folders = layers.map((layer) => layer.folder);
  const repeated = folders.find((folder, index) => folders.indexOf(folder) !== index);
  if (repeated) throw new Error(`The layer table has two rows for ${repeated}.`);
  return layers;
}

function parseRow(line: string): Layer {
  const [folders = [], allowed = [], never = []] = line.split('|').slice(1, 4).map(codeNames);
  const [folder] = folders;
  if (folder === undefined || folders.length > 1) {
    throw new Error(`A row of the layer table must name one folder: ${line}`);
  }
  if (folder !== TEST_LAYER && !folder.endsWith('/')) {
    throw new Error(`A folder of the layer table must end in a slash: ${folder}`);
  }
  return { folder, allowed, never };
}

function codeNames(cell: string): string[] {
  return Array.from(cell.matchAll(CODE), (match) => match[1] ?? '');
}
