import { setStyle } from '#shared/document/commands/style-nodes.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import { type Breakpoint, type Style, breakpoints } from '#shared/document/style.ts';
import { effectiveStyle } from './effective-style.ts';

/** Sizes in page pixels, of those sides that are to stay what they measure. */
export interface KeptSize {
  readonly width?: number;
  readonly height?: number;
}

interface Measured {
  readonly width: number;
  readonly height: number;
  /** Something in it has a size by the room that it was given: a text in several lines, or a picture. */
  readonly isFitted: boolean;
}

/**
 * What would change of an element in a free frame by moving it along these axes: `fill` reaches the far edge
 * of the frame from wherever it begins.
 */
export function sizeInFree(
  { width, height }: Style,
  box: Omit<Measured, 'isFitted'>,
  moved: { readonly x: boolean; readonly y: boolean },
): KeptSize {
  return {
    ...(moved.x && width === 'fill' ? { width: box.width } : {}),
    ...(moved.y && height === 'fill' ? { height: box.height } : {}),
  };
}

/** What a stack or a grid gave an element that leaves it for a free frame. */
export function sizeFromFlow(style: Style, parent: Style, box: Measured): KeptSize {
  const stretches = (style.alignSelf ?? parent.align) === 'stretch';
  const isGrid = parent.layout === 'grid';
  const isRow = parent.layout === 'stack' && parent.direction === 'row';
  const isOpen = (size: Style['width']) => size === undefined || size === 'hug';
  const givenWidth =
    style.width === 'fill' ||
    (style.width === undefined && (isGrid || (stretches && !isRow))) ||
    (isOpen(style.width) && box.isFitted);
  const givenHeight =
    style.height === 'fill' ||
    (style.height === undefined &&
      (isGrid ? (style.alignSelf ?? parent.align ?? 'stretch') === 'stretch' : stretches && isRow));
  return {
    ...(givenWidth ? { width: box.width } : {}),
    ...(givenHeight ? { height: box.height } : {}),
  };
}

/**
 * Fixes sizes at the breakpoint that is looked at. Narrower ones don't take them over: a width of the desktop
 * is too much for a phone, where it fills.
 * @param node as it was before; `target` is it or a copy of it.
 */
export function keepSize(
  transaction: DocumentTransaction,
  node: DocumentNode,
  target: NodeId,
  breakpoint: Breakpoint,
  { width, height }: KeptSize,
): void {
  const nodes = [target];
  // Up, so that a line of text that just fits still does.
  const style = {
    ...(width === undefined ? {} : { width: Math.ceil(width) }),
    ...(height === undefined ? {} : { height: Math.ceil(height) }),
  };
  setStyle(transaction, { nodes, breakpoint, style });
  const next = breakpoints[breakpoints.indexOf(breakpoint) + 1];
  if (next === undefined) return;
  const below = effectiveStyle(node, next);
  const isSet = (size: Style['width']) => typeof size === 'number';
  const narrower = {
    ...(width === undefined || isSet(below.width) ? {} : { width: 'fill' as const }),
    ...(height === undefined || isSet(below.height) ? {} : { height: below.height ?? 'hug' }),
  };
  setStyle(transaction, { nodes, breakpoint: next, style: narrower });
}
