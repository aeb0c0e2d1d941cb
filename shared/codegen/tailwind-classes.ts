import { type Breakpoint, breakpoints } from '#shared/document/style.ts';
import type { CssDeclarations, CssProperty } from '#shared/elements/css.ts';
import { declaredIn } from './declared-properties.ts';
import { byClassOrder } from './class-order.ts';
import { keywordClasses } from './tailwind-keywords.ts';
import { type ClassContext, arbitrary, color, spacing, variable } from './tailwind-values.ts';

const variants: Readonly<Record<Breakpoint, string>> = {
  base: '',
  tablet: 'max-lg:',
  mobile: 'max-md:',
};

const spacingPrefixes: { readonly [P in CssProperty]?: string } = {
  'row-gap': 'gap-y',
  'column-gap': 'gap-x',
  left: 'left',
  top: 'top',
  right: 'right',
  bottom: 'bottom',
  inset: 'inset',
  width: 'w',
  height: 'h',
  'min-width': 'min-w',
  'max-width': 'max-w',
  'min-height': 'min-h',
  'max-height': 'max-h',
  'flex-basis': 'basis',
  'padding-top': 'pt',
  'padding-right': 'pr',
  'padding-bottom': 'pb',
  'padding-left': 'pl',
  'margin-top': 'mt',
  'margin-right': 'mr',
  'margin-bottom': 'mb',
  'margin-left': 'ml',
};

/** Several utilities that one says: all must be there with the same value. Longest first. */
const merges: readonly { readonly parts: readonly string[]; readonly into: string }[] = [
  { parts: ['gap-x', 'gap-y'], into: 'gap' },
  { parts: ['w', 'h'], into: 'size' },
  ...['p', 'm'].flatMap((box) => [
    { parts: [`${box}t`, `${box}r`, `${box}b`, `${box}l`], into: box },
    { parts: [`${box}r`, `${box}l`], into: `${box}x` },
    { parts: [`${box}t`, `${box}b`], into: `${box}y` },
  ]),
];

/**
 * Tailwind classes that declare the same as `css`, in Tailwind's own order: the base first, then what tablet
 * (`max-lg:`) and mobile (`max-md:`) change.
 */
export function tailwindClasses(
  css: Readonly<Record<Breakpoint, CssDeclarations>>,
  context: ClassContext,
): readonly string[] {
  const { written } = context;
  if (!written) return classesOf(css, context);
  const key = JSON.stringify(css);
  const classes = written.get(key) ?? classesOf(css, context);
  written.set(key, classes);
  return classes;
}

function classesOf(
  css: Readonly<Record<Breakpoint, CssDeclarations>>,
  context: ClassContext,
): readonly string[] {
  return breakpoints.flatMap((name) => {
    const declarations = name === 'base' ? withoutImplied(css.base) : css[name];
    return utilitiesOf(declarations, context).map((utility) => `${variants[name]}${utility}`);
  });
}

/** What the other base utilities declare anyway, on top of Tailwind's base stylesheet. */
function withoutImplied(declarations: CssDeclarations): CssDeclarations {
  const { 'flex-direction': direction, 'border-style': borderStyle, ...rest } = declarations;
  return {
    ...rest,
    ...(direction !== undefined && direction !== 'row' ? { 'flex-direction': direction } : {}),
    ...(borderStyle !== undefined && borderStyle !== 'solid'
      ? { 'border-style': borderStyle }
      : {}),
  };
}

function utilitiesOf(declarations: CssDeclarations, context: ClassContext): readonly string[] {
  const utilities = new Map<string, string>();
  for (const property of declaredIn(declarations)) {
    const value = declarations[property];
    if (value === undefined) continue;
    const prefix = spacingPrefixes[property];
    if (prefix !== undefined)
      utilities.set(prefix, keywordSuffix(property, value, prefix) ?? spacing(value, context));
    else utilities.set(`=${property}`, utilityOf(property, value, context));
  }
  for (const { parts, into } of merges) merge(utilities, parts, into);
  return [...utilities]
    .toSorted(byClassOrder)
    .map(([key, value]) => (key.startsWith('=') ? value : `${key}-${value}`));
}

function merge(utilities: Map<string, string>, parts: readonly string[], into: string): void {
  const value = utilities.get(parts[0] ?? '');
  if (value === undefined || parts.some((part) => utilities.get(part) !== value)) return;
  const entries = [...utilities];
  const first = entries.findIndex(([key]) => parts.includes(key));
  const kept = entries.filter(([key]) => !parts.includes(key));
  kept.splice(first, 0, [into, value]);
  utilities.clear();
  for (const [key, entry] of kept) utilities.set(key, entry);
}

function keywordSuffix(property: CssProperty, value: string, prefix: string): string | undefined {
  return keyword(property, value)?.slice(prefix.length + 1);
}

function keyword(property: CssProperty, value: string): string | undefined {
  const classes = keywordClasses[property];
  return classes && Object.hasOwn(classes, value) ? classes[value] : undefined;
}

function utilityOf(property: CssProperty, value: string, context: ClassContext): string {
  return (
    keyword(property, value) ??
    measured(property, value, context) ??
    `[${property}:${arbitrary(value).slice(1)}`
  );
}

/** Utilities with a value in them. */
function measured(property: CssProperty, value: string, context: ClassContext): string | undefined {
  switch (property) {
    case 'grid-template-columns':
      return suffixed('grid-cols', /^repeat\((\d+), minmax\(0, 1fr\)\)$/.exec(value)?.[1]);
    case 'grid-column':
      return suffixed('col-span', /^span (\d+) \/ span \1$/.exec(value)?.[1]);
    case 'aspect-ratio':
      return `aspect-${arbitrary(value)}`;
    case 'z-index':
      return suffixed('z', /^(\d+)$/.exec(value)?.[1]);
    case 'background-color':
      return value === 'inherit' ? undefined : `bg-${color(value, context)}`;
    case 'background-image':
      return backgroundImage(value, context);
    case 'border-width':
      return borderWidth(value);
    case 'border-color':
      return `border-${color(value, context)}`;
    case 'border-radius':
      return tokenOrExact('rounded', 'radius', value, context);
    case 'box-shadow':
      return tokenOrExact('shadow', 'shadow', value, context);
    case 'opacity':
      return opacity(value);
    case 'font-family':
      return value.startsWith('var(')
        ? tokenOrExact('font', 'font', value, context, 'family-name:')
        : undefined;
    case 'font-size':
      return value === 'inherit'
        ? undefined
        : tokenOrExact('text', 'text', value, context, 'length:');
    case 'font-weight':
      return suffixed('font', /^\d+$/.test(value) ? arbitrary(value) : undefined);
    case 'line-height':
      return value === 'inherit' ? undefined : `leading-${arbitrary(value)}`;
    case 'letter-spacing':
      return value === 'inherit' ? undefined : `tracking-${arbitrary(value)}`;
    case 'color':
      return `text-${color(value, context)}`;
    default:
      return undefined;
  }
}

function tokenOrExact(
  utility: string,
  group: 'radius' | 'shadow' | 'font' | 'text',
  value: string,
  context: ClassContext,
  hint = '',
): string {
  const name = variable(value, group);
  const known = name === undefined ? undefined : context.tokens.utilityName(group, name);
  if (known !== undefined) return `${utility}-${known}`;
  return `${utility}-${arbitrary(value.startsWith('var(') ? `${hint}${value}` : value)}`;
}

function backgroundImage(value: string, context: ClassContext): string {
  const asset = /^asset\(([0-9a-f]{64})\)$/.exec(value)?.[1];
  if (asset === undefined) return `bg-${arbitrary(value)}`;
  const url = context.imageUrl(asset);
  return url === undefined ? 'bg-none' : `bg-${arbitrary(`url(${url})`)}`;
}

function borderWidth(value: string): string | undefined {
  const pixels = /^(\d+)px$/.exec(value)?.[1];
  if (pixels === undefined) return `border-${arbitrary(value)}`;
  return pixels === '1' ? 'border' : `border-${pixels}`;
}

function opacity(value: string): string {
  const percent = Number(value) * 100;
  return Number.isInteger(percent) ? `opacity-${percent}` : `opacity-${arbitrary(value)}`;
}

function suffixed(utility: string, suffix: string | undefined): string | undefined {
  return suffix === undefined ? undefined : `${utility}-${suffix}`;
}
