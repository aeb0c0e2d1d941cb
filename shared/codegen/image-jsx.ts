import type { ElementNode } from '#shared/elements/element.ts';
import { assetOf } from '#shared/elements/image-placement.ts';
import type { ImportList } from './imports.ts';
import type { JsxAttribute } from './jsx.ts';
import type { ClassContext } from './tailwind-values.ts';

interface ImageContext {
  readonly classes: ClassContext;
  readonly imports: ImportList;
}

/** A picture is there in several widths, and its style alone says how wide it is shown. */
function isResponsive(element: ElementNode, { classes }: ImageContext): boolean {
  const asset = assetOf(element);
  const { width, height, flex } = element.css.base;
  const isSized = width !== undefined || height !== undefined || flex !== undefined;
  return isSized && asset !== undefined && classes.isSized?.(asset) === true;
}

/** The element with a style that its `width` and `height` attributes, which only tell its ratio, can't change. */
export function withOwnSize(element: ElementNode, context: ImageContext): ElementNode {
  const { base } = element.css;
  if (base.width !== undefined || !isResponsive(element, context)) return element;
  return { ...element, css: { ...element.css, base: { ...base, width: 'auto' } } };
}

/**
 * Name and attributes of the JSX for pictures in one place of the code: what is in view at first is
 * loaded at once, and photos become an `Image` with the widths that they need.
 * @param made the elements that this JSX makes, at least one.
 */
export function imageJsx(
  made: readonly ElementNode[],
  attributes: readonly JsxAttribute[],
  context: ImageContext,
): { readonly name: string; readonly attributes: readonly JsxAttribute[] } {
  const placements = made.map((element) => context.classes.placementOf?.(element));
  const known = placements.filter((placement) => placement !== undefined);
  const isFirst = known.length === made.length && known.every((placement) => placement.isFirst);
  const isMain = isFirst && known.every((placement) => placement.isMain);
  const kept = isFirst ? attributes.filter(({ name }) => name !== 'loading') : attributes;
  const main = isMain ? [{ name: 'fetchPriority', value: 'high' }] : [];
  if (!made.some((element) => isResponsive(element, context)))
    return { name: 'img', attributes: [...kept, ...main] };
  const [widest] = known.toSorted((a, b) => b.width - a.width);
  context.imports.use('Image');
  const sizes = { name: 'sizes', value: widest?.sizes ?? '100vw' };
  return { name: 'Image', attributes: [...kept, sizes, ...main] };
}
