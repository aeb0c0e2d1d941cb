import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Finding {
  /** Base name of the pictures. */
  readonly name: string;
  readonly boxes: number;
  /** From 0 to 1. */
  readonly difference: number;
}

/** Writes a page that shows each comparison: the canvas, the published page, and where they differ. */
export async function writeReport(title: string, findings: readonly Finding[]): Promise<void> {
  const folder = join(import.meta.dirname, '..', 'artifacts', 'fidelity');
  const rows = findings.map(({ name, boxes, difference }) => {
    const pictures = ['canvas', 'published', 'difference']
      .map(
        (side) =>
          `<td><img loading="lazy" width="320" src="${name}-${side}.png" alt="${side}"></td>`,
      )
      .join('');
    return `<tr><th>${name}<br>${boxes} boxes<br>${(difference * 100).toFixed(3)} %</th>${pictures}</tr>`;
  });
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${title}.html`),
    `<!doctype html><meta charset="utf-8"><title>${title}</title><table>${rows.join('\n')}</table>\n`,
  );
}
