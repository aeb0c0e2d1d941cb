import type { Point } from '../geometry/rect.ts';
import type { TextLine } from './layout-node.ts';
import type { TextStyle } from './paint-style.ts';

/** Distance from a text's top to its baseline, by font, in whole pixels as Chromium rounds it. */
export type AscentOf = (font: string) => number;

interface LineBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * The lines of a text as the frame shows them.
 * @param origin corner of the border box of the text's element, in the frame.
 */
export function measureLines(
  dom: Text,
  range: Range,
  origin: Point,
  style: TextStyle,
  ascentOf: AscentOf,
): TextLine[] {
  range.selectNodeContents(dom);
  const boxes = lineBoxes(range.getClientRects());
  if (boxes.length === 0) return [];
  const breaks = boxes.length === 1 ? [] : lineBreaks(dom, range, boxes);
  const ascent = ascentOf(style.font);
  const source = dom.data;
  return boxes.map((box, line): TextLine => {
    const start = line === 0 ? 0 : (breaks[line - 1] ?? source.length);
    const end = breaks[line] ?? source.length;
    const raw = source.slice(start, end);
    const spaced = line === 0 && /^\s/.test(raw) && takesRoom(dom, range);
    const isBroken = line < boxes.length - 1 && raw.endsWith(softHyphen);
    const before = source
      .slice(Math.max(0, start - 2), start)
      .replaceAll(softHyphen, '')
      .slice(-1);
    const text = paintedText(raw, style, before) + (isBroken ? '-' : '');
    return {
      text: spaced ? ` ${text}` : text,
      x: box.left - origin.x,
      y: box.top - origin.y,
      width: box.right - box.left,
      height: box.bottom - box.top,
      baseline: box.top - origin.y + ascent,
      last: line === boxes.length - 1 || raw.endsWith('\n'),
    };
  });
}

/** Where a word may be broken, with a hyphen that shows only then. The fonts have the plain one alone. */
const softHyphen = '\u00ad';

/**
 * A piece of text as it is painted: white space and case as CSS would have them.
 * @param before the character in front of it, with which a word may begin.
 */
export function paintedText(
  raw: string,
  style: Pick<TextStyle, 'whiteSpace' | 'textTransform'>,
  before = '',
): string {
  const kept = style.whiteSpace === 'pre' || style.whiteSpace === 'pre-wrap';
  const shown = raw.replaceAll(softHyphen, '');
  const text = kept ? shown.replace(/\n$/, '') : collapsed(shown);
  if (style.textTransform === 'uppercase') return text.toUpperCase();
  if (style.textTransform === 'lowercase') return text.toLowerCase();
  if (style.textTransform !== 'capitalize') return text;
  // A line that white space leads to begins with a word of its own.
  const inside = /^\s/.test(raw) ? '' : before;
  const word =
    inside === '' ? /(^|[^\p{L}\p{N}\p{M}'’])(\p{L})/gu : /([^\p{L}\p{N}\p{M}'’])(\p{L})/gu;
  const whole = (inside + text).replace(word, (_, gap: string, letter: string) => {
    return gap + letter.toUpperCase();
  });
  return whole.slice(inside.length);
}

/** White space that CSS collapses; what was typed to stay isn't of it. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '');
}

/** Where a line may break and nothing shows but a hyphen: both belong to the line that they end. */
const noRoom = /[\u00ad\u200b]/;

/** White space at the beginning shows where the text goes on behind another in the same line. */
function takesRoom(dom: Text, range: Range): boolean {
  range.setStart(dom, 0);
  range.setEnd(dom, 1);
  return range.getBoundingClientRect().width > 0;
}

function lineBoxes(rects: DOMRectList): LineBox[] {
  const boxes: LineBox[] = [];
  for (const rect of rects) {
    if (rect.height === 0) continue;
    const last = boxes.at(-1);
    if (last && Math.abs(rect.top - last.top) < 1) {
      last.left = Math.min(last.left, rect.left);
      last.right = Math.max(last.right, rect.right);
    } else if (rect.width > 0 || !last) {
      boxes.push({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
    }
  }
  return boxes;
}

/** For each line but the first, the offset of its first character, found by halving. */
function lineBreaks(dom: Text, range: Range, boxes: readonly LineBox[]): number[] {
  const breaks: number[] = [];
  let low = 0;
  for (const box of boxes.slice(1)) {
    let high = dom.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const top = topFrom(dom, range, middle);
      if (top === undefined || top >= box.top - 0.5) high = middle;
      else low = middle + 1;
    }
    while (noRoom.test(dom.data[low] ?? '')) low += 1;
    breaks.push(low);
  }
  return breaks;
}

/** Top of the first character at or after the offset that takes room. */
function topFrom(dom: Text, range: Range, offset: number): number | undefined {
  for (let at = offset; at < dom.length; at += 1) {
    range.setStart(dom, at);
    range.setEnd(dom, at + 1);
    // What follows a broken word has the hyphen's box before its own.
    const rect = [...range.getClientRects()].findLast((one) => one.width > 0);
    if (rect) return rect.top;
  }
  return undefined;
}
