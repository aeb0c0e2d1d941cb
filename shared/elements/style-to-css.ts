import type { Breakpoint, Style } from '#shared/document/style.ts';
import type { CssDeclarations, CssProperty } from './css.ts';
import { choice, color, decimal, isFiniteNumber, pixels, rem, token } from './css-units.ts';
import type { ElementTag } from './element.ts';
import { fillToCss, shadowToCss } from './paint-to-css.ts';
import type { DefaultStyle } from './kind.ts';
import {
  isSameLayout,
  type LayoutContext,
  type ResponsiveLayoutContext,
  layoutContextOf,
} from './layout-context.ts';
import { diffCss, orderDeclarations } from './resolve-css.ts';
import { styleAt } from './responsive-style.ts';
import { sizeToCss } from './size-to-css.ts';

type Draft = { -readonly [P in CssProperty]?: string | undefined };

const alignItems = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  stretch: 'stretch',
  baseline: 'baseline',
};
const gridAlign = {
  start: 'start',
  center: 'center',
  end: 'end',
  stretch: 'stretch',
  baseline: 'baseline',
};
const gridJustify = { start: 'start', center: 'center', end: 'end' };
const justifyContent = {
  start: 'flex-start',
  center: 'center',
  end: 'flex-end',
  between: 'space-between',
  around: 'space-around',
  evenly: 'space-evenly',
};
const same = (...values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [value, value]));
const overflows = same('visible', 'hidden');
const borderStyles = same('solid', 'dashed', 'dotted');
const fits = same('cover', 'contain');
const fontStyles = same('normal', 'italic');
const textAligns = same('left', 'center', 'right', 'justify');
const transforms = same('none', 'uppercase', 'capitalize');
const decorations = same('none', 'underline', 'line-through');

/**
 * The declarations of one element: `base` is complete, `tablet` and `mobile` hold only what differs from
 * the wider breakpoints (resets included), and `children` is the context for what is inside it.
 * @param extra declarations that the style vocabulary has no word for; the style wins over them.
 */
export function styleToCss(
  style: DefaultStyle,
  parent: ResponsiveLayoutContext,
  tag: ElementTag,
  extra: CssDeclarations = {},
): {
  readonly css: Readonly<Record<Breakpoint, CssDeclarations>>;
  readonly children: ResponsiveLayoutContext;
} {
  const base = declarationsOf(styleAt(style, 'base'), parent.base, extra);
  const at = (breakpoint: Breakpoint, from: CssDeclarations, wider: Breakpoint) =>
    isEmpty(style[breakpoint]) && isSameLayout(parent[breakpoint], parent[wider])
      ? noDeclarations
      : diffCss(from, declarationsOf(styleAt(style, breakpoint), parent[breakpoint], extra), tag);
  const tablet = at('tablet', base, 'base');
  const mobile = at('mobile', tablet === noDeclarations ? base : { ...base, ...tablet }, 'tablet');
  return { css: { base, tablet, mobile }, children: childContext(style) };
}

/** The context that a style makes for the children at each breakpoint. */
export function childContext(style: DefaultStyle): ResponsiveLayoutContext {
  const base = layoutContextOf(styleAt(style, 'base'));
  const tablet = isEmpty(style.tablet) ? base : layoutContextOf(styleAt(style, 'tablet'));
  const mobile = isEmpty(style.mobile) ? tablet : layoutContextOf(styleAt(style, 'mobile'));
  return { base, tablet, mobile };
}

/** The declarations of a complete style below a parent of this layout. */
export function declarationsOf(
  style: Style,
  parent: LayoutContext,
  extra: CssDeclarations = {},
): CssDeclarations {
  const draft: Draft = { ...extra };
  set(draft, layoutDeclarations(style));
  if (style.layout === 'free') draft.position = 'relative';
  set(draft, sizeToCss(style, parent));
  set(draft, boxDeclarations(style));
  set(draft, textDeclarations(style));
  if (style.hidden === true) draft.display = 'none';
  return orderDeclarations(draft as CssDeclarations);
}

const noDeclarations: CssDeclarations = {};

function isEmpty(style: Style | undefined): boolean {
  for (const _ in style) return false;
  return true;
}

function layoutDeclarations(style: Style): Draft {
  const context = layoutContextOf(style);
  const gap = pixels(style.gap) ?? token(style.gap, 'space');
  switch (context.layout) {
    case 'stack':
      return {
        display: 'flex',
        'flex-direction': context.direction,
        'flex-wrap': style.wrap === true ? 'wrap' : undefined,
        'row-gap': gap,
        'column-gap': gap,
        'align-items': choice(style.align, alignItems) ?? 'flex-start',
        'justify-content': choice(style.justify, justifyContent),
      };
    case 'grid':
      return {
        display: 'grid',
        'grid-template-columns': `repeat(${context.columns}, minmax(0, 1fr))`,
        'row-gap': gap,
        'column-gap': gap,
        'align-items': choice(style.align, gridAlign),
        'justify-items': choice(style.justify, gridJustify),
      };
    case 'free':
      return { display: 'block' };
    case 'flow':
      return {};
  }
}

function boxDeclarations(style: Style): Draft {
  const space = (value: unknown) => pixels(value) ?? token(value, 'space');
  const border = isFiniteNumber(style.borderWidth);
  return {
    overflow: choice(style.overflow, overflows),
    'padding-top': space(style.paddingTop),
    'padding-right': space(style.paddingRight),
    'padding-bottom': space(style.paddingBottom),
    'padding-left': space(style.paddingLeft),
    ...fillToCss(style.fill),
    'border-width': pixels(style.borderWidth),
    'border-style': border ? (choice(style.borderStyle, borderStyles) ?? 'solid') : undefined,
    'border-color': border ? (color(style.borderColor) ?? 'var(--color-border)') : undefined,
    'border-radius': pixels(style.radius) ?? token(style.radius, 'radius'),
    'box-shadow': shadowToCss(style.shadow),
    opacity: isFiniteNumber(style.opacity) ? decimal(style.opacity) : undefined,
    'object-fit': choice(style.objectFit, fits),
  };
}

function textDeclarations(style: Style): Draft {
  return {
    'font-family': token(style.fontFamily, 'font'),
    'font-size': rem(style.fontSize) ?? token(style.fontSize, 'text'),
    'font-weight': isFiniteNumber(style.fontWeight) ? decimal(style.fontWeight) : undefined,
    'font-style': choice(style.fontStyle, fontStyles),
    'line-height': isFiniteNumber(style.lineHeight) ? decimal(style.lineHeight) : undefined,
    'letter-spacing': isFiniteNumber(style.letterSpacing)
      ? `${decimal(style.letterSpacing)}em`
      : undefined,
    'text-align': choice(style.textAlign, textAligns),
    'text-transform': choice(style.textTransform, transforms),
    'text-decoration-line': choice(style.textDecoration, decorations),
    color: color(style.color),
  };
}

function set(draft: Draft, declarations: Draft): void {
  for (const name in declarations) {
    const property = name as CssProperty;
    const value = declarations[property];
    if (value !== undefined) draft[property] = value;
  }
}
