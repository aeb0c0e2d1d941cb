import type { CssDeclarations } from './css.ts';
import type { ElementNode } from './element.ts';

/** Elements that take the width of what is in them where nothing else is said. */
const shrinking: ReadonlySet<ElementNode['tag']> = new Set([
  ...(['span', 'strong', 'em', 'small', 'del', 'a', 'label', 'svg', 'img'] as const),
  ...(['button', 'input', 'textarea', 'select', 'video', 'iframe'] as const),
]);

/**
 * Whether an element's width at one breakpoint follows from styles alone, and not from what is in it.
 * @param css its declarations there.
 * @param outer those of its parent.
 * @param isOuterDefinite the same of its parent.
 */
export function hasDefiniteWidth(
  tag: ElementNode['tag'],
  css: CssDeclarations,
  outer: CssDeclarations,
  isOuterDefinite: boolean,
): boolean {
  const width = css.width ?? 'auto';
  if (/^\d+(?:\.\d+)?px$/.test(width)) return true;
  if (!isOuterDefinite) return false;
  if (width === '100%' || width.startsWith('calc(')) return true;
  if (width !== 'auto' || css.position === 'absolute') return false;
  switch (outer.display) {
    case 'flex':
      if (outer['flex-direction'] === 'row')
        return css.flex?.startsWith('1 ') === true && css['min-width']?.endsWith('px') === true;
      return outer['flex-wrap'] !== 'wrap' && isStretched(css['align-self'], outer['align-items']);
    case 'grid':
      return tag !== 'img' && isStretched(css['justify-self'], outer['justify-items']);
    default:
      return (
        !shrinking.has(tag) || (tag !== 'img' && /^(?:block|flex|grid)$/.test(css.display ?? ''))
      );
  }
}

function isStretched(own: string | undefined, all: string | undefined): boolean {
  const value = own === undefined || own === 'auto' ? all : own;
  return value === undefined || value === 'normal' || value === 'stretch';
}
