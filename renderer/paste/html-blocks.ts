import type { NodeSeed } from '#shared/document/seed.ts';
import { safeUrl } from '#shared/elements/safe-url.ts';
import { type Cells, cellsInTable } from './cells.ts';
import { isBlock, rawText, textOf, tidy } from './html-text.ts';
import type { HtmlElement, HtmlNode } from './read-html.ts';

/** What a piece of pasted HTML becomes. */
export type PastedBlock =
  | { readonly type: 'seed'; readonly seed: NodeSeed }
  | { readonly type: 'table'; readonly cells: Cells }
  /** A picture by its address: `data:`, or somewhere on the internet. */
  | { readonly type: 'picture'; readonly source: string; readonly alt: string };

/** Titles, paragraphs, lists, links, pictures and tables of pasted HTML, in their order. */
export function blocksIn(root: HtmlElement): readonly PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let line: HtmlNode[] = [];

  function endLine(): void {
    const nodes = line;
    line = [];
    const text = tidy(nodes.map(rawText).join(''));
    if (text === '') return;
    const [only, more] = nodes.filter((node) => textOf(node) !== '');
    const link = more === undefined && only !== undefined ? linkOf(only) : undefined;
    blocks.push({ type: 'seed', seed: link ?? { kind: 'text', props: { text } } });
  }

  function visit(node: HtmlNode): void {
    if (typeof node === 'string' || (!isBlock(node) && !holdsBlock(node))) {
      line.push(node);
      return;
    }
    if (isBlock(node)) endLine();
    const block = blockOf(node);
    if (block) blocks.push(...block);
    else node.children.forEach(visit);
    if (isBlock(node)) endLine();
  }

  root.children.forEach(visit);
  endLine();
  return blocks;
}

/** What an element becomes as a whole; null where what is in it counts. */
function blockOf(element: HtmlElement): readonly PastedBlock[] | null {
  const { tag, attributes } = element;
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level !== undefined) {
    const text = textOf(element).replaceAll('\n', ' ');
    return seeds(text === '' ? [] : [{ kind: 'heading', props: { text, level: Number(level) } }]);
  }
  switch (tag) {
    case 'ul':
    case 'ol':
    case 'menu': {
      const items = pointsOf(element).join('\n');
      const marker = tag === 'ol' ? 'number' : 'dot';
      return seeds(items === '' ? [] : [{ kind: 'list', props: { items, marker } }]);
    }
    case 'table': {
      const cells = cellsInTable(element);
      // A table of one cell is how mails lay out a page.
      if (!cells || (cells.rows.length === 1 && cells.rows[0]?.length === 1)) return null;
      return [{ type: 'table', cells }, ...picturesIn(element)];
    }
    case 'blockquote': {
      const text = textOf(element);
      return seeds(text === '' ? [] : [{ kind: 'text', props: { text, as: 'blockquote' } }]);
    }
    case 'hr':
      return seeds([{ kind: 'divider' }]);
    case 'img': {
      const { src: source = '', alt = '' } = attributes;
      return source === '' ? [] : [{ type: 'picture', source, alt: alt.slice(0, 300) }];
    }
    default:
      return null;
  }
}

function seeds(list: readonly NodeSeed[]): readonly PastedBlock[] {
  return list.map((seed) => ({ type: 'seed', seed }));
}

/** The points of a list and of the lists in it, one a line. */
function pointsOf(list: HtmlElement): string[] {
  return list.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.tag === 'ul' || child.tag === 'ol') return pointsOf(child);
    const isInner = (node: HtmlNode) =>
      typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol');
    const inner = child.children.filter(isInner) as HtmlElement[];
    const own = { ...child, children: child.children.filter((node) => !isInner(node)) };
    const text = textOf(own).replaceAll('\n', ' ');
    return [...(text === '' ? [] : [text]), ...inner.flatMap(pointsOf)];
  });
}

function picturesIn(element: HtmlElement): PastedBlock[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.tag === 'img' ? [...(blockOf(child) ?? [])] : picturesIn(child);
  });
}

function holdsBlock(element: HtmlElement): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (isBlock(child) || holdsBlock(child)),
  );
}

/** A line that is a link and nothing else. */
function linkOf(node: HtmlNode): NodeSeed | undefined {
  if (typeof node === 'string') return undefined;
  const url = safeUrl(node.attributes['href']);
  if (node.tag === 'a' && url !== undefined) {
    const style = { base: { color: '$color.primary', textDecoration: 'underline' as const } };
    return {
      kind: 'link',
      props: { text: textOf(node).replaceAll('\n', ' ').slice(0, 500), link: { type: 'url', url } },
      style,
    };
  }
  const [only, more] = node.children.filter((child) => textOf(child) !== '');
  return only !== undefined && more === undefined ? linkOf(only) : undefined;
}
