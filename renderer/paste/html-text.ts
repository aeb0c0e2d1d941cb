import type { HtmlElement, HtmlNode } from './read-html.ts';

/** What people read of an element: blanks as one, a line break for each `br`. */
export function textOf(node: HtmlNode): string {
  return tidy(rawText(node));
}

/** Blanks of HTML source are one space; those that break a line stay. */
export function tidy(text: string): string {
  return text
    .replaceAll(/[ \t\r\f\u00a0]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .trim();
}

/** As `textOf`, with the blanks at its ends, which part it from what is beside. */
export function rawText(node: HtmlNode): string {
  if (typeof node === 'string') return node.replaceAll(/[\n\r\t]+/g, ' ');
  if (node.tag === 'br') return '\n';
  const inside = node.children.map(rawText).join('');
  return isBlock(node) ? `\n${inside}\n` : inside;
}

const blocks = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr html img li main menu nav ol p pre section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/),
);

/** Whether an element stands on lines of its own. */
export function isBlock({ tag }: HtmlElement): boolean {
  return blocks.has(tag);
}
