import type { ElementNode } from '#shared/elements/element.ts';
import { type ImagePlacement, assetOf } from '#shared/elements/image-placement.ts';
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
  return isSized && asset !== undefined && classes.isPhoto?.(asset) === true;
}

/** The element with a style that its `width` and `height` attributes, which only tell its ratio, can't change. */
export function withOwnSize(element: ElementNode): ElementNode {
  const { base } = element.css;
  if (base.width !== undefined || assetOf(element) === undefined) return element;
  return { ...element, css: { ...element.css, base: { ...base, width: 'auto' } } };
}

/** Asks which uses of a component show one of their pictures first; the code of the answer. */
export type AskFirst = (isFirst: (index: number) => boolean) => string;

/**
 * Name and attributes of the JSX for pictures in one place of the code: what is in view at first is
 * loaded at once, and pictures of known size become an `Image` that keeps their place free.
 * @param made the elements that this JSX makes, at least one.
 */
export function imageJsx(
  made: readonly ElementNode[],
  attributes: readonly JsxAttribute[],
  context: ImageContext,
  askFirst?: AskFirst,
): { readonly name: string; readonly attributes: readonly JsxAttribute[] } {
  const placements = made.map(({ key }) => context.classes.placementOf?.(key));
  const [lazy, others] = [true, false].map((isLoading) =>
    attributes.filter(({ name }) => (name === 'loading') === isLoading),
  );
  const kept = [...(others ?? []), ...loadingOf(placements, lazy ?? [], askFirst)];
  const isKnown = (element: ElementNode) => {
    const asset = assetOf(element);
    return asset !== undefined && context.classes.isPhoto?.(asset) !== undefined;
  };
  if (!made.some(isKnown)) return { name: 'img', attributes: kept };
  context.imports.use('Image');
  if (!made.some((element) => isResponsive(element, context)))
    return { name: 'Image', attributes: kept };
  const [widest] = placements
    .filter((placement) => placement !== undefined)
    .toSorted((a, b) => b.width - a.width);
  const sizes = { name: 'sizes', value: widest?.sizes ?? '100vw' };
  return { name: 'Image', attributes: [...kept, sizes] };
}

/** When pictures are loaded, where they stand: those that a visitor sees first at once. */
function loadingOf(
  placements: readonly (ImagePlacement | undefined)[],
  lazy: readonly JsxAttribute[],
  askFirst: AskFirst | undefined,
): readonly JsxAttribute[] {
  const first = placements.filter((placement) => placement?.isFirst === true);
  const isMain = first.length > 0 && first.every((placement) => placement?.isMain === true);
  if (first.length === 0) return lazy;
  if (first.length === placements.length)
    return isMain ? [{ name: 'fetchPriority', value: 'high' }] : [];
  if (!askFirst) return lazy;
  const asked = askFirst((index) => placements[index]?.isFirst === true);
  const loading = lazy.map(({ name }) => ({
    name,
    value: { code: `${asked} ? 'eager' : 'lazy'` },
  }));
  const priority = { name: 'fetchPriority', value: { code: `${asked} ? 'high' : 'auto'` } };
  return isMain ? [...loading, priority] : loading;
}
