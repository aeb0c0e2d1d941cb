import type { ProjectDocument } from '#shared/document/document.ts';
import { type DocumentNode, pageKind } from '#shared/document/node.ts';
import type { Locale, Localized } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { effectiveStyle } from './effective-style.ts';
import { nodeLabel, ownLabel } from './node-label.ts';

type Nodes = Pick<ProjectDocument, 'node'>;

/** What frames are by what they do. */
const words = {
  header: { es: 'Encabezado', pt: 'Cabeçalho', en: 'Header' },
  footer: { es: 'Pie de página', pt: 'Rodapé', en: 'Footer' },
  nav: { es: 'Menú', pt: 'Menu', en: 'Menu' },
  section: { es: 'Sección', pt: 'Seção', en: 'Section' },
  row: { es: 'Fila', pt: 'Linha', en: 'Row' },
  column: { es: 'Columna', pt: 'Coluna', en: 'Column' },
  grid: { es: 'Cuadrícula', pt: 'Grade', en: 'Grid' },
} as const satisfies Record<string, Localized>;

/** How many elements are looked at for a text: a container of thousands isn't gone through for its name. */
const mostVisited = 40;

/** More of a text than this tells no more about where it stands. */
const longest = 32;

/**
 * What a layer is called: the name or text of its own; a container that has neither, by what it is and
 * the first heading, else the first text in it. The document knows nothing of it.
 */
export function layerLabel(document: Nodes, node: DocumentNode, locale: Locale): string {
  if (!isUnnamedContainer(node)) return nodeLabel(node, locale);
  const word = containerWord(document, node, locale);
  const hint = contentHint(document, node);
  return hint === null ? word : `${word} · ${hint}`;
}

/** The first heading, else the first text, in a container without a name of its own: it tells it from its like. */
export function contentHint(document: Nodes, node: DocumentNode): string | null {
  if (!isUnnamedContainer(node)) return null;
  const text = firstText(document, node);
  return text === null ? null : shortened(text);
}

/** As `layerLabel`, where there is room for a word: what a container is, without what is in it. */
export function shortLayerLabel(document: Nodes, node: DocumentNode, locale: Locale): string {
  return isUnnamedContainer(node) ? containerWord(document, node, locale) : nodeLabel(node, locale);
}

/** A text in one line that isn't too long to read in passing. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/** Whether a node is told by what is in it: it holds others and has no name of its own. */
export function isUnnamedContainer(node: DocumentNode): boolean {
  const kind = kindOf(node.kind);
  return kind !== undefined && kind.children !== 'none' && ownLabel(node) === null;
}

function containerWord(document: Nodes, node: DocumentNode, locale: Locale): string {
  const kind = kindOf(node.kind)?.label[locale] ?? node.kind;
  if (node.kind !== 'frame') return kind;
  const role = node.props['as'];
  if (role === 'header' || role === 'footer' || role === 'nav') return words[role][locale];
  const { layout, direction } = effectiveStyle(node, 'base');
  if (layout === 'free') return kind;
  if (document.node(node.parent ?? '')?.kind === pageKind) return words.section[locale];
  if (layout === 'grid') return words.grid[locale];
  return words[direction === 'row' ? 'row' : 'column'][locale];
}

function firstText(document: Nodes, node: DocumentNode): string | null {
  let first: string | null = null;
  const waiting = node.children.toReversed();
  for (let visited = 0; visited < mostVisited; visited += 1) {
    const child = document.node(waiting.pop() ?? '');
    if (child === undefined) break;
    const text = ownLabel({ ...child, name: '' });
    if (child.kind === 'heading' && text !== null) return text;
    first ??= text;
    waiting.push(...child.children.toReversed());
  }
  return first;
}
