import { type Breakpoint, breakpoints } from '#shared/document/style.ts';
import { type CssProperty, inheritedTextProperties } from '#shared/elements/css.ts';
import type { ElementNode, ElementTag } from '#shared/elements/element.ts';
import { type ResponsiveCss, filterCss } from './components/root-style.ts';

/** What a property comes to on each screen; undefined where that depends on more than the tree. */
type Resolved = Readonly<Record<Breakpoint, string | undefined>>;

/** What an element gets from those around it. Equal surroundings are the same object. */
export interface Surroundings {
  readonly inherited: ReadonlyMap<CssProperty, Resolved>;
  /** Whether it stands in a column, on each screen. */
  readonly column: Readonly<Record<Breakpoint, boolean>>;
}

/** Leaves out of elements what they would be without it. Remembers its answers. */
export interface LeanElements {
  /** @param isKept whether an element is left as it is, with all that is in it. */
  readonly of: (
    pages: readonly ElementNode[],
    isKept: (element: ElementNode) => boolean,
  ) => readonly ElementNode[];
}

/** Elements that inherit all of these, on top of Tailwind's base stylesheet. */
const inheriting: ReadonlySet<ElementTag> = new Set([
  ...(['div', 'main', 'section', 'header', 'footer', 'nav', 'article', 'aside'] as const),
  ...(['figure', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span'] as const),
  ...(['blockquote', 'a', 'svg', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'form', 'label'] as const),
  ...(['del', 'fieldset', 'legend', 'details', 'summary'] as const),
]);

/** Elements to which browsers give something of their own, and what that is. */
const ownProperties: { readonly [Tag in ElementTag]?: readonly CssProperty[] } = {
  strong: ['font-weight'],
  em: ['font-style'],
  small: ['font-size'],
  button: ['text-align'],
};

export function createLeanElements(): LeanElements {
  const known = new WeakMap<
    ElementNode,
    { readonly around: Surroundings; readonly lean: ElementNode }
  >();
  const shared = new Map<string, Surroundings>();

  const values = new Map<string, number>();
  const valueNumbers = new WeakMap<Resolved, number>();

  /** The same for equal values: most are the very ones from around. */
  function numberOf(resolved: Resolved): number {
    const answer = valueNumbers.get(resolved);
    if (answer !== undefined) return answer;
    const text = JSON.stringify(resolved);
    const number = values.get(text) ?? values.size;
    values.set(text, number);
    valueNumbers.set(resolved, number);
    return number;
  }

  function same(surroundings: Surroundings): Surroundings {
    const { inherited, column } = surroundings;
    const numbers = inheritedTextProperties.map((property) => {
      const resolved = inherited.get(property);
      return resolved ? numberOf(resolved) : '';
    });
    const key = [...numbers, column.base, column.tablet, column.mobile].join();
    const first = shared.get(key) ?? surroundings;
    shared.set(key, first);
    return first;
  }

  function leanOf(
    element: ElementNode,
    around: Surroundings,
    isKept: (element: ElementNode) => boolean,
  ): ElementNode {
    if (isKept(element)) return element;
    const answer = known.get(element);
    if (answer?.around === around) return answer.lean;
    const css = neededCss(element, around);
    const inside = same(surroundingsIn(element, around));
    const children = element.children.map((child) =>
      child.type === 'text' ? child : leanOf(child, inside, isKept),
    );
    const isSame =
      css === element.css && children.every((each, at) => each === element.children[at]);
    const lean = isSame ? element : { ...element, css, children };
    known.set(element, { around, lean });
    return lean;
  }

  return {
    of(pages, isKept) {
      const outside = pages.map((page) => surroundingsIn(page, nowhere));
      const around = same(common(outside));
      return pages.map((page) => {
        const children = page.children.map((child) =>
          child.type === 'text' ? child : leanOf(child, around, isKept),
        );
        const isSame = children.every((each, at) => each === page.children[at]);
        return isSame ? page : { ...page, children };
      });
    },
  };
}

const nowhere: Surroundings = {
  inherited: new Map(),
  column: { base: false, tablet: false, mobile: false },
};

/** What all of these have: a header reads the same on pages that differ elsewhere. */
function common(all: readonly Surroundings[]): Surroundings {
  const inherited = inheritedTextProperties.flatMap((property) => {
    const [first, ...others] = all.map((each) => each.inherited.get(property));
    const agreed = first && others.every((other) => other && isSame(first, other));
    return agreed ? [[property, first] as const] : [];
  });
  const column = forEach((breakpoint) => all.every((each) => each.column[breakpoint]));
  return { inherited: new Map(inherited), column };
}

function surroundingsIn({ tag, css }: ElementNode, around: Surroundings): Surroundings {
  const inherited = new Map<CssProperty, Resolved>();
  for (const property of inheritedTextProperties) {
    const from = passesOn(tag, property) ? around.inherited.get(property) : undefined;
    const resolved = declares(css, property) ? resolve(css, property, from) : from;
    if (resolved && isKnown(resolved)) inherited.set(property, resolved);
  }
  const display = resolve(css, 'display', undefined);
  const direction = resolve(css, 'flex-direction', undefined);
  const column = forEach(
    (breakpoint) => display[breakpoint] === 'flex' && direction[breakpoint] === 'column',
  );
  return { inherited, column };
}

/** The declarations without which the element would look different. */
function neededCss(element: ElementNode, around: Surroundings): ResponsiveCss {
  const { tag, css, attributes } = element;
  const needless = new Set<CssProperty>(
    inheritedTextProperties.filter((property) => {
      if (!declares(css, property)) return false;
      const from = passesOn(tag, property) ? around.inherited.get(property) : undefined;
      return from !== undefined && isSame(resolve(css, property, from), from);
    }),
  );
  if (tag === 'a' && attributes['href'] !== undefined && css.base.cursor === 'pointer')
    needless.add('cursor');
  if (hasNoBorder(css)) {
    for (const property of ['border-color', 'border-style'] as const) needless.add(property);
    if (tag !== 'hr') needless.add('border-width');
  }
  const lean = filterCss(
    css,
    (breakpoint, property) =>
      !needless.has(property) &&
      !(breakpoint === 'base' && isDefault(property, css)) &&
      !(property === 'min-width' && isAutomatic(css, breakpoint, around.column)),
  );
  return isSmaller(lean, css) ? lean : css;
}

/** What an element has that says nothing, as far as its children are placed. */
function isDefault(property: CssProperty, css: ResponsiveCss): boolean {
  const value = css.base[property] ?? '';
  // In a grid, what has a ratio of its own isn't stretched by default.
  const isGrid = breakpoints.some((breakpoint) => css[breakpoint].display === 'grid');
  if (property === 'align-items') return value === 'stretch' && !isGrid;
  return (property === 'row-gap' || property === 'column-gap') && /^0(?:px)?$/.test(value);
}

/** Across a column `auto` is nothing, and so it says nothing where no other screen has more. */
function isAutomatic(
  css: ResponsiveCss,
  breakpoint: Breakpoint,
  column: Surroundings['column'],
): boolean {
  const nothing = (value: string | undefined) =>
    value === undefined || /^(?:auto|0(?:px)?)$/.test(value);
  // It holds on smaller screens, too, up to where another is declared.
  const narrower = breakpoints.slice(breakpoints.indexOf(breakpoint) + 1);
  const next = narrower.findIndex((each) => css[each]['min-width'] !== undefined);
  const screens = [breakpoint, ...(next === -1 ? narrower : narrower.slice(0, next))];
  return (
    screens.every((each) => column[each]) &&
    css[breakpoint]['min-width'] === 'auto' &&
    breakpoints.every((each) => nothing(css[each]['min-width']))
  );
}

function hasNoBorder(css: ResponsiveCss): boolean {
  return breakpoints.every((breakpoint) =>
    Object.entries(css[breakpoint]).every(
      ([property, width]) =>
        !property.startsWith('border') ||
        !/^border(?:-\w+)?-width$/.test(property) ||
        /^0(?:px)?$/.test(width),
    ),
  );
}

function passesOn(tag: ElementTag, property: CssProperty): boolean {
  const own = ownProperties[tag];
  return own === undefined ? inheriting.has(tag) : !own.includes(property);
}

function declares(css: ResponsiveCss, property: CssProperty): boolean {
  return breakpoints.some((breakpoint) => css[breakpoint][property] !== undefined);
}

/** What a property comes to on each screen: smaller ones follow the larger. */
function resolve(css: ResponsiveCss, property: CssProperty, from: Resolved | undefined): Resolved {
  let declared: string | undefined;
  return forEach((breakpoint) => {
    declared = css[breakpoint][property] ?? declared;
    const value = declared === undefined || declared === 'inherit' ? from?.[breakpoint] : declared;
    return value === undefined || isRelative(value) ? undefined : value;
  });
}

/** Whether a value is something else for another element. */
function isRelative(value: string): boolean {
  return /[\d.](?:em|%|ex|ch|lh)\b|%|currentcolor|larger|smaller|bolder|lighter/i.test(value);
}

function isKnown(resolved: Resolved): boolean {
  return breakpoints.every((breakpoint) => resolved[breakpoint] !== undefined);
}

function isSame(a: Resolved, b: Resolved): boolean {
  return breakpoints.every(
    (breakpoint) => a[breakpoint] !== undefined && a[breakpoint] === b[breakpoint],
  );
}

function isSmaller(lean: ResponsiveCss, css: ResponsiveCss): boolean {
  return breakpoints.some(
    (breakpoint) => Object.keys(lean[breakpoint]).length < Object.keys(css[breakpoint]).length,
  );
}

/** From the widest screen down. */
function forEach<T>(value: (breakpoint: Breakpoint) => T): Readonly<Record<Breakpoint, T>> {
  return { base: value('base'), tablet: value('tablet'), mobile: value('mobile') };
}
