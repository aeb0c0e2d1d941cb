import {
  type ClipboardContent,
  clipboardContent,
  paragraphsIn,
} from '../actions/clipboard-format.ts';
import { type Cells, cellsInText } from './cells.ts';
import type { ClipboardParts } from './clipboard-parts.ts';
import { type PastedBlock, blocksIn } from './html-blocks.ts';
import { readHtml } from './read-html.ts';

/** What the clipboard holds that counts most. */
export type Paste =
  | { readonly type: 'nodes'; readonly content: ClipboardContent }
  | { readonly type: 'cells'; readonly cells: Cells }
  | { readonly type: 'files'; readonly files: readonly File[] }
  | { readonly type: 'blocks'; readonly blocks: readonly PastedBlock[] }
  | { readonly type: 'nothing' };

/**
 * Chooses among what programs put on the clipboard beside each other. Spreadsheets add a picture of their
 * cells, browsers the address of a picture: what can be edited counts more than its picture, and a
 * picture more than where it lies.
 */
export function whatToPaste({ text, html, files }: ClipboardParts): Paste {
  const content = clipboardContent(text);
  if (content) return { type: 'nodes', content };
  const blocks = html.trim() === '' ? [] : blocksIn(readHtml(html));
  const [only, more] = blocks;
  if (only?.type === 'table' && more === undefined) return { type: 'cells', cells: only.cells };
  const cells = cellsInText(text);
  if (cells && (blocks.length === 0 || files.length > 0)) return { type: 'cells', cells };
  const drawing = drawingIn(text);
  if (drawing) return { type: 'files', files: [drawing] };
  const isSaid = blocks.some(({ type }) => type !== 'picture');
  if (files.length > 0 && !isSaid) return { type: 'files', files };
  const structured = blocks.some(
    (block) => block.type !== 'seed' || block.seed.kind !== 'text' || block.seed.props?.['as'],
  );
  if (structured || (blocks.length > 0 && text.trim() === '')) return { type: 'blocks', blocks };
  const paragraphs = paragraphsIn(text);
  if (paragraphs.length > 0) return { type: 'nodes', content: { nodes: paragraphs } };
  return files.length > 0 ? { type: 'files', files } : { type: 'nothing' };
}

/** The source of an SVG is a picture, with or without what may come before it. */
function drawingIn(text: string): File | null {
  const source = text.trim();
  const start = source.slice(0, 4000);
  const isDrawing =
    /^<(?:\?xml|!doctype svg|!--|svg[\s>])/i.test(start) &&
    /<svg[\s>]/.test(start) &&
    source.endsWith('>');
  if (!isDrawing) return null;
  const named = source.includes('xmlns=')
    ? source
    : source.replace(/<svg/, '<svg xmlns="http://www.w3.org/2000/svg"');
  return new File([named], 'dibujo.svg', { type: 'image/svg+xml' });
}
