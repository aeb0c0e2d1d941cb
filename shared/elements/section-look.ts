import type { ProjectDocument } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { type StyleProperty, breakpoints } from '#shared/document/style.ts';
import { kindOf } from './catalog/index.ts';
import type { DefaultStyle } from './kind.ts';
import { type Band, pageOutline } from './page-outline.ts';
import { mergeStyles, styleAt } from './responsive-style.ts';

/** What a property is at the breakpoints, wider first; undefined where nothing is said. */
export type Values = readonly unknown[];
export type CommonStyle = { readonly [P in StyleProperty]?: Values };

/** What the sections of a page have in common. What they don't agree on is left out. */
export interface SectionLook {
  /** Distances between a section's edges and its content. */
  readonly section: CommonStyle;
  /** The column in a section that holds its content. */
  readonly content: CommonStyle;
  /** Titles, by their level less one. */
  readonly titles: readonly CommonStyle[];
  /** The corners of buttons. */
  readonly button: CommonStyle;
}

type Nodes = Pick<ProjectDocument, 'node'>;
type Styled = Pick<DocumentNode, 'kind' | 'props'> & { readonly style: DefaultStyle };

const sideProperties = ['paddingLeft', 'paddingRight'] as const;
const edgeProperties = [...sideProperties, 'paddingTop', 'paddingBottom'] as const;
const typeProperties = [
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
] as const;
const titleLevels = [1, 2, 3];

/**
 * Reads what the sections of a page have in common. More than half of them, and at least two, have to
 * say the same; where they don't, the sections of all pages are asked.
 */
export function sectionLookOf(
  document: Pick<ProjectDocument, 'pages' | 'node'>,
  page: NodeId,
): SectionLook {
  const here = looksOn(document, page);
  const everywhere = document.pages.flatMap((id) => (id === page ? here : looksOn(document, id)));
  const common = (part: (look: SectionLook) => CommonStyle | undefined): CommonStyle => {
    const ofPage = here.map(part);
    const ofProject = everywhere.map(part);
    const names = new Set(ofProject.flatMap((style) => Object.keys(style ?? {})));
    return Object.fromEntries(
      [...names].flatMap((name) => {
        // The names are those of styles.
        const property = name as StyleProperty;
        const values = majority(ofPage, property) ?? majority(ofProject, property);
        return values?.every((value) => value !== undefined) ? [[property, values]] : [];
      }),
    );
  };
  return {
    section: common(({ section }) => section),
    content: common(({ content }) => content),
    titles: titleLevels.map((_, index) => common(({ titles }) => titles[index])),
    button: common(({ button }) => button),
  };
}

/** The frame that is alone in a section and holds its content, not wider than reads well. */
export function contentColumnOf<Child extends Pick<NodeSeed, 'kind' | 'style'>>(
  children: readonly Child[],
): Child | undefined {
  const [child, more] = children;
  const isColumn = child?.kind === 'frame' && child.style?.base?.maxWidth !== undefined;
  return isColumn && more === undefined ? child : undefined;
}

/** Whether letters have the theme's own colour on it. */
export function isPlain({ kind, props, style }: Styled): boolean {
  const { fill, color } = styleAt(wholeStyle({ kind, props, style }), 'base');
  const grounds: readonly unknown[] = [
    undefined,
    'transparent',
    '$color.background',
    '$color.surface',
  ];
  return grounds.includes(fill) && color === undefined;
}

/** What a property is at each breakpoint, by its kind where the node doesn't say. */
export function valuesOf(node: Styled, property: StyleProperty): Values {
  const style = wholeStyle(node);
  return breakpoints.map((breakpoint) => styleAt(style, breakpoint)[property]);
}

/** A title's level. */
export function levelOf({ props }: Pick<NodeSeed, 'props'>): number {
  return Number(props?.['level'] ?? 2);
}

function wholeStyle({ kind, props, style }: Styled): DefaultStyle {
  const template = kindOf(kind)?.template;
  const variants = (template?.variants ?? []).map(
    ({ prop, options }) => options[String(props[prop])],
  );
  return mergeStyles(template?.style, ...variants, style);
}

/** What each of a page's sections says for itself. */
function looksOn(nodes: Nodes, page: NodeId): SectionLook[] {
  return pageOutline(nodes, page).bands.flatMap((band) => lookOf(nodes, band) ?? []);
}

function lookOf(nodes: Nodes, { id, role }: Band): SectionLook | undefined {
  const band = nodes.node(id);
  const children = band?.children.flatMap((child) => nodes.node(child) ?? []) ?? [];
  const column = contentColumnOf(children);
  if (!band || band.hidden || !column) return undefined;
  const said = (node: Styled, names: readonly StyleProperty[]): CommonStyle =>
    Object.fromEntries(names.map((name) => [name, valuesOf(node, name)]));
  if (role !== 'section') {
    return { section: {}, content: said(column, ['maxWidth']), titles: [], button: {} };
  }
  // What lies on a card keeps another distance from the edges of the section.
  const isCard = [column, nodes.node(column.children[0] ?? '')].some(
    (node) => node?.style.base.fill !== undefined,
  );
  const titleNames = isPlain(band) ? ([...typeProperties, 'color'] as const) : typeProperties;
  const found = firstOfEach(nodes, column);
  const button = found.get('button');
  return {
    section: said(band, isCard ? sideProperties : edgeProperties),
    content: said(column, ['maxWidth', 'gap']),
    titles: titleLevels.map((level) => {
      const title = found.get(level);
      return title ? said(title, titleNames) : {};
    }),
    button: button ? said(button, ['radius']) : {},
  };
}

/** The first title of each level in a section, and its first button. */
function firstOfEach(
  nodes: Nodes,
  column: DocumentNode,
): ReadonlyMap<number | 'button', DocumentNode> {
  const found = new Map<number | 'button', DocumentNode>();
  const keep = (key: number | 'button', node: DocumentNode) => {
    if (!found.has(key)) found.set(key, node);
  };
  const walk = (node: DocumentNode): void => {
    if (node.hidden) return;
    if (node.kind === 'heading') keep(levelOf(node), node);
    if (node.kind === 'button') keep('button', node);
    for (const child of node.children.flatMap((id) => nodes.node(id) ?? [])) walk(child);
  };
  walk(column);
  return found;
}

/** What more than half of those who say something say, where at least two do. */
function majority(
  styles: readonly (CommonStyle | undefined)[],
  property: StyleProperty,
): Values | undefined {
  const votes = styles.flatMap((style) => (style?.[property] ? [style[property]] : []));
  return votes.find((values) => {
    const same = votes.filter((other) => other.every((value, at) => value === values[at])).length;
    return same >= 2 && same * 2 > votes.length;
  });
}
