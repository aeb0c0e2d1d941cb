import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentDigest } from '../toolchain/content-digest.ts';

/** What a template's pictures are made of, within its folder. */
const sources = ['template.json', 'pages', 'assets'];
const stampFile = path.join('previews', 'sources.txt');

/** The command that makes all pictures current. */
export const renderCommand = 'npm run previews';

/** No picture weighs more: bytes. */
export const largestPreview = 60_000;

interface PreviewNames {
  readonly pages: readonly string[];
  readonly phone: string;
}

/** What a manifest's `previews` has to say for its `pages`: `inicio.json` is shown by `inicio.webp`. */
export function previewNames(pages: readonly string[]): PreviewNames {
  const names = pages.map((page) => page.replace(/\.json$/, ''));
  return {
    pages: names.map((name) => `${name}.webp`),
    phone: `${names[0] ?? ''}-phone.webp`,
  };
}

/** SHA-256 (hex) over all that the pictures of the template in `folder` show. */
export function previewDigest(folder: string): string {
  return contentDigest(folder, sources);
}

/** The digest of what the pictures in the folder were made of; undefined where there are none. */
export function readPreviewStamp(folder: string): string | undefined {
  const file = path.join(folder, stampFile);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

export function previewStampPath(folder: string): string {
  return path.join(folder, stampFile);
}
