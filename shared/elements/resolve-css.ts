import { type Breakpoint, breakpoints } from '#shared/document/style.ts';
import {
  type CssDeclarations,
  type CssProperty,
  cssProperties,
  inheritedTextProperties,
} from './css.ts';
import type { ElementNode, ElementTag } from './element.ts';

const inherited = new Set<CssProperty>([
  ...inheritedTextProperties,
  'white-space',
  'list-style-type',
  'cursor',
]);

const initialValues: CssDeclarations = {
  'flex-direction': 'row',
  'flex-wrap': 'nowrap',
  flex: '0 1 auto',
  'flex-grow': '0',
  'flex-shrink': '1',
  'grid-template-columns': 'none',
  'align-items': 'normal',
  'justify-items': 'normal',
  'justify-content': 'normal',
  'row-gap': 'normal',
  'column-gap': 'normal',
  position: 'static',
  'max-width': 'none',
  'max-height': 'none',
  overflow: 'visible',
  'padding-top': '0px',
  'padding-right': '0px',
  'padding-bottom': '0px',
  'padding-left': '0px',
  'margin-top': '0px',
  'margin-right': '0px',
  'margin-bottom': '0px',
  'margin-left': '0px',
  'background-color': 'transparent',
  'background-image': 'none',
  'background-position': '0% 0%',
  'background-repeat': 'repeat',
  'border-width': '0px',
  'border-top-width': '0px',
  'border-right-width': '0px',
  'border-bottom-width': '0px',
  'border-left-width': '0px',
  'border-style': 'solid',
  'border-color': 'currentcolor',
  'border-radius': '0px',
  'box-shadow': 'none',
  opacity: '1',
  'object-fit': 'fill',
  'object-position': '50% 50%',
  'text-decoration-line': 'none',
  resize: 'vertical',
  'text-overflow': 'clip',
};

const inlineTags: ReadonlySet<ElementTag> = new Set<ElementTag>([
  'span',
  'strong',
  'em',
  'small',
  'del',
  'a',
  'label',
]);
const inlineBlockTags: ReadonlySet<ElementTag> = new Set<ElementTag>([
  'button',
  'input',
  'textarea',
  'select',
]);

/** What a property is without a declaration, on top of Tailwind's base stylesheet. */
export function resetValue(property: CssProperty, tag: ElementTag): string {
  if (inherited.has(property)) return 'inherit';
  if (property === 'display') {
    if (inlineBlockTags.has(tag)) return 'inline-block';
    if (tag === 'li' || tag === 'summary') return 'list-item';
    return inlineTags.has(tag) ? 'inline' : 'block';
  }
  if (property === 'max-width' && tag === 'img') return '100%';
  return initialValues[property] ?? 'auto';
}

/** All declarations that hold at a breakpoint, those of the wider ones among them. */
export function resolveCss(css: ElementNode['css'], breakpoint: Breakpoint): CssDeclarations {
  const upTo = breakpoints.slice(0, breakpoints.indexOf(breakpoint) + 1);
  return orderDeclarations(Object.assign({}, ...upTo.map((name) => css[name])) as CssDeclarations);
}

/** What must be declared on top of `from` to get `to`, with a reset for each property that `to` lacks. */
export function diffCss(
  from: CssDeclarations,
  to: CssDeclarations,
  tag: ElementTag,
): CssDeclarations {
  const difference: { -readonly [P in CssProperty]?: string } = {};
  for (const property of cssProperties) {
    const before = from[property];
    const after = to[property] ?? (before === undefined ? undefined : resetValue(property, tag));
    if (after !== undefined && after !== before) difference[property] = after;
  }
  return difference;
}

const order = new Map<string, number>(cssProperties.map((property, index) => [property, index]));

/** The same declarations in the order of `cssProperties`; everything else is left out. */
export function orderDeclarations(declarations: CssDeclarations): CssDeclarations {
  const ordered: { -readonly [P in CssProperty]?: string } = {};
  const properties = Object.keys(declarations).filter(isCssProperty);
  properties.sort((first, second) => (order.get(first) ?? 0) - (order.get(second) ?? 0));
  for (const property of properties) {
    const value = declarations[property];
    if (value !== undefined) ordered[property] = value;
  }
  return ordered;
}

function isCssProperty(name: string): name is CssProperty {
  return order.has(name);
}
