import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { type Style, type StyleProperty, breakpoints } from '#shared/document/style.ts';
import { sampleBrand } from './catalog/section.ts';
import { bandRole } from './page-outline.ts';
import {
  type CommonStyle,
  type SectionLook,
  contentColumnOf,
  isPlain,
  levelOf,
  sectionLookOf,
  valuesOf,
} from './section-look.ts';

/**
 * A seed as it is inserted on a page: a section looks like those that are there and names the site, and a
 * page that has its title gets no second one.
 */
export function seedForPage(
  document: Pick<ProjectDocument, 'pages' | 'node' | 'settings'>,
  page: NodeId,
  seed: NodeSeed,
): NodeSeed {
  const named = withSiteName(seed, document.settings.name);
  const lower = hasTitle(document, page) ? withoutTitle(named) : named;
  return bandRole(lower) === null ? lower : withSectionLook(lower, sectionLookOf(document, page));
}

function withSiteName(seed: NodeSeed, name: string): NodeSeed {
  if (name === '') return seed;
  const { text } = seed.props ?? {};
  const brand = Object.values(sampleBrand).find((one) => String(text ?? '').includes(one));
  const props = brand && { ...seed.props, text: String(text).replace(brand, () => name) };
  const children = seed.children?.map((child) => withSiteName(child, name));
  return { ...seed, ...(props ? { props } : {}), ...(children ? { children } : {}) };
}

function hasTitle(nodes: Pick<ProjectDocument, 'node'>, id: NodeId): boolean {
  const node = nodes.node(id);
  if (!node || node.hidden) return false;
  return isTitle(node) || node.children.some((child) => hasTitle(nodes, child));
}

/** With titles of a section in place of a page's. */
function withoutTitle(seed: NodeSeed): NodeSeed {
  if (isTitle(seed)) return { ...seed, props: { ...seed.props, level: 2 } };
  return seed.children ? { ...seed, children: seed.children.map(withoutTitle) } : seed;
}

const isTitle = (node: Pick<NodeSeed, 'kind' | 'props'>) =>
  node.kind === 'heading' && levelOf(node) === 1;

/**
 * A section as it would look among others. A header and a footer only take their width and side
 * distances; what is no section, or has no column for its content, stays as it is.
 */
export function withSectionLook(seed: NodeSeed, look: SectionLook): NodeSeed {
  const role = bandRole(seed);
  const column = contentColumnOf(seed.children ?? []);
  if (role === null || !column) return seed;
  if (role !== 'section') {
    const { paddingLeft, paddingRight } = look.section;
    const { maxWidth } = look.content;
    return {
      ...dressed(seed, { paddingLeft, paddingRight }),
      children: [dressed(column, { maxWidth })],
    };
  }
  const plain = isPlain(styled(seed));
  return {
    ...dressed(seed, look.section),
    children: [dressed(withContentLook(column, look, plain), look.content)],
  };
}

function withContentLook(seed: NodeSeed, look: SectionLook, plain: boolean): NodeSeed {
  const own = seed.style?.base ?? {};
  if (seed.kind === 'button') return own.radius === undefined ? dressed(seed, look.button) : seed;
  if (seed.kind === 'heading') {
    const { fontSize, color, ...rest } = look.titles[levelOf(seed) - 1] ?? {};
    return dressed(seed, {
      ...rest,
      // A size or colour that a seed names has its reason.
      fontSize: own.fontSize === undefined ? fontSize : undefined,
      color: own.color === undefined && plain && isToken(color?.[0]) ? color : undefined,
    });
  }
  const children = seed.children?.map((child) => withContentLook(child, look, plain));
  return children ? { ...seed, children } : seed;
}

const isToken = (value: unknown) => typeof value === 'string' && value.startsWith('$');

const styled = ({ kind, props = {}, style }: NodeSeed) => ({
  kind,
  props,
  style: { base: style?.base ?? {}, tablet: style?.tablet ?? {}, mobile: style?.mobile ?? {} },
});

/** A seed that is what others are; what it is anyway isn't written on it. */
function dressed(
  seed: NodeSeed,
  look: { readonly [P in keyof CommonStyle]: CommonStyle[P] | undefined },
): NodeSeed {
  const changes = Object.entries(look).filter(([name, values]) => {
    // The names are those of styles.
    const before = valuesOf(styled(seed), name as StyleProperty);
    return values?.some((value, at) => value !== before[at]);
  });
  if (changes.length === 0) return seed;
  const style: Record<string, Record<string, unknown>> = {};
  for (const breakpoint of breakpoints) style[breakpoint] = { ...seed.style?.[breakpoint] };
  for (const [name, values = []] of changes) {
    for (const [at, breakpoint] of breakpoints.entries()) {
      const target = style[breakpoint] ?? {};
      if (at > 0 && values[at] === values[at - 1]) delete target[name];
      else target[name] = values[at];
    }
  }
  const kept = Object.entries(style).filter(([, values]) => Object.keys(values).length > 0);
  // Each value was read from a style under its own name.
  return { ...seed, style: Object.fromEntries(kept) as Record<string, Style> };
}
