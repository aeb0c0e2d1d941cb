import type { Style } from '#shared/document/style.ts';
import type { CssProperty } from './css.ts';
import { choice, decimal, isFiniteNumber, pixels } from './css-units.ts';
import type { LayoutContext } from './layout-context.ts';

type Draft = { -readonly [P in CssProperty]?: string | undefined };

const stackSelf = { start: 'flex-start', center: 'center', end: 'flex-end', stretch: 'stretch' };
const gridSelf = { start: 'start', center: 'center', end: 'end', stretch: 'stretch' };

/** Place and size of an element below a parent of this layout. */
export function sizeToCss(style: Style, parent: LayoutContext): Draft {
  const draft = placed(style, parent);
  return {
    ...draft,
    'min-width': pixels(style.minWidth) ?? draft['min-width'],
    'max-width': pixels(style.maxWidth) ?? draft['max-width'],
    'min-height': pixels(style.minHeight) ?? draft['min-height'],
    'max-height': pixels(style.maxHeight),
    'aspect-ratio': isFiniteNumber(style.aspectRatio) ? decimal(style.aspectRatio) : undefined,
  };
}

function placed(style: Style, parent: LayoutContext): Draft {
  switch (parent.layout) {
    case 'stack':
      return inStack(style, parent.direction);
    case 'grid':
      return inGrid(style, parent.columns);
    case 'free':
      return inFree(style);
    case 'flow':
      return {
        width: blockSize(style.width),
        height: style.height === 'hug' ? undefined : blockSize(style.height),
      };
  }
}

function inStack(style: Style, direction: 'row' | 'column'): Draft {
  const draft: Draft = { 'align-self': choice(style.alignSelf, stackSelf) };
  const row = direction === 'row';
  const main = row ? style.width : style.height;
  draft.width = pixels(style.width);
  draft.height = pixels(style.height);
  if (main === 'fill') {
    draft.flex = '1 1 0%';
    // A row's children may get narrower than their longest word; a column never crushes its content.
    if (row) draft['min-width'] = '0px';
  } else if (isFiniteNumber(main)) {
    draft.flex = '0 0 auto';
  }
  if (row) {
    // A percentage of a row's height resolves only where that height is fixed; stretching always does.
    if (style.height === 'fill') draft['align-self'] = 'stretch';
    if (style.height === 'hug') draft.height = 'fit-content';
  } else {
    // Not `align-self: stretch`: with a maximum width the parent's alignment must still centre it.
    if (style.width === 'fill') draft.width = '100%';
    if (style.width === 'hug') draft.width = 'fit-content';
  }
  return draft;
}

function inGrid(style: Style, columns: number): Draft {
  const span = isFiniteNumber(style.columnSpan)
    ? Math.min(Math.trunc(style.columnSpan), columns)
    : 1;
  const hug = style.width === 'hug';
  return {
    'grid-column': span > 1 ? `span ${span} / span ${span}` : undefined,
    width: style.width === 'fill' ? '100%' : hug ? 'fit-content' : pixels(style.width),
    'min-width': '0px',
    height: style.height === 'hug' ? 'fit-content' : pixels(style.height),
    'align-self': style.height === 'fill' ? 'stretch' : choice(style.alignSelf, gridSelf),
  };
}

function inFree(style: Style): Draft {
  const x = isFiniteNumber(style.x) ? style.x : 0;
  const y = isFiniteNumber(style.y) ? style.y : 0;
  const rest = (start: number) => (start === 0 ? '100%' : `calc(100% - ${decimal(start)}px)`);
  return {
    position: 'absolute',
    left: `${decimal(x)}px`,
    top: `${decimal(y)}px`,
    // Without it the space to the right of `x` would wrap texts that fit on the drawing.
    width: style.width === 'fill' ? rest(x) : (pixels(style.width) ?? 'max-content'),
    height: style.height === 'fill' ? rest(y) : pixels(style.height),
  };
}

function blockSize(size: unknown): string | undefined {
  if (size === 'fill') return '100%';
  if (size === 'hug') return 'fit-content';
  return pixels(size);
}
