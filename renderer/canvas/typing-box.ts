import { lineBreakOf } from '#shared/elements/base-css.ts';
import { type View, toScreen } from '#renderer/geometry/viewport.ts';
import { type LayoutNode, type LayoutText, pageBox } from '#renderer/layout/layout-node.ts';
import { contentBox } from './paint/paint-box.ts';

/** Lays the box for typing exactly over the text's lines, in the look of the text. */
export function placeTypingBox(
  box: HTMLElement,
  element: LayoutNode,
  text: LayoutText,
  view: View,
): void {
  const style = element.style.text;
  const border = pageBox(element);
  const content = contentBox(element.style, border);
  const first = text.lines[0];
  const centred =
    first && isCentred(first.x + first.width / 2, content.x - border.x, content.width);
  const top = first ? border.y + first.y - (style.lineHeight - first.height) / 2 : content.y;
  const alone = element.texts.length === 1 && element.children.length === 0;
  const left = alone || !first ? content.x : border.x + first.x;
  const at = toScreen(view, { x: left, y: top });
  const flexible = element.style.display.includes('flex');
  Object.assign(box.style, {
    position: 'absolute',
    left: '0px',
    top: '0px',
    transformOrigin: '0 0',
    transform: `translate(${at.x}px, ${at.y}px) scale(${view.zoom})`,
    width: alone ? `${Math.max(content.width, 1)}px` : 'max-content',
    minWidth: '4px',
    minHeight: `${style.lineHeight}px`,
    font: style.font,
    lineHeight: `${style.lineHeight}px`,
    letterSpacing: `${style.letterSpacing}px`,
    color: style.color,
    textAlign: flexible && centred ? 'center' : style.textAlign,
    textTransform: style.textTransform,
    textDecoration: element.style.decoration,
    whiteSpace: flexible && text.lines.length < 2 ? 'pre' : 'pre-wrap',
    textWrapStyle: lineBreakOf(element.node.tag),
    overflowWrap: 'break-word',
    outline: 'none',
    userSelect: 'text',
    cursor: 'text',
    caretColor: 'currentcolor',
    zIndex: '2',
  });
}

function isCentred(middle: number, start: number, width: number): boolean {
  return Math.abs(middle - (start + width / 2)) < 2;
}
