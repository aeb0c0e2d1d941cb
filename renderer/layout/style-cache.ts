import type { CssDeclarations } from '#shared/elements/css.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { type PaintStyle, type TextStyle, readPaintStyle } from './paint-style.ts';

/** Computed styles, shared by elements with equal declarations below an equal text style. */
export interface StyleCache {
  styleOf(
    node: ElementNode,
    css: CssDeclarations,
    parent: TextStyle | null,
    element: Element,
  ): PaintStyle;
  clear(): void;
}

const maximumStyles = 5000;

/** Reading a computed style costs far more than looking it up, and most elements of a page repeat one. */
export function createStyleCache(): StyleCache {
  const styles = new Map<string, PaintStyle>();
  const texts = new Map<string, TextStyle>();
  const textNumbers = new WeakMap<TextStyle, number>();
  const declarationTexts = new WeakMap<CssDeclarations, string>();
  let nextNumber = 1;

  function internText(style: TextStyle): TextStyle {
    const key = JSON.stringify(style);
    const known = texts.get(key);
    if (known) return known;
    texts.set(key, style);
    textNumbers.set(style, nextNumber);
    nextNumber += 1;
    return style;
  }

  function textOf(css: CssDeclarations): string {
    const known = declarationTexts.get(css);
    if (known !== undefined) return known;
    const text = JSON.stringify(css);
    declarationTexts.set(css, text);
    return text;
  }

  return {
    styleOf(node, css, parent, element) {
      const type = node.attributes['type'];
      const state = `${typeof type === 'string' ? type : ''} ${'disabled' in node.attributes}`;
      const number = parent === null ? 0 : (textNumbers.get(parent) ?? 0);
      const key = `${number} ${node.tag} ${state} ${textOf(css)}`;
      const known = styles.get(key);
      if (known) return known;
      if (styles.size >= maximumStyles) styles.clear();
      const view = element.ownerDocument.defaultView;
      if (!view) throw new Error('The layout frame is gone');
      const style = readPaintStyle(view.getComputedStyle(element), internText);
      styles.set(key, style);
      return style;
    },
    clear() {
      styles.clear();
    },
  };
}
