import { copyNode } from '#shared/document/commands/copy-node.ts';
import { addPage, setPage } from '#shared/document/commands/pages.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { pathFromTitle, storedPath } from '#shared/document/page-path.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { pageOutline } from './page-outline.ts';
import { sectionLookOf } from './section-look.ts';
import { withSectionLook } from './with-section-look.ts';

const column = { layout: 'stack', direction: 'column', width: 'fill' } as const;

/**
 * Makes a page that begins as the home page does: copies of its headers and footers around a section with
 * a title. Where the home page has neither, the page is empty.
 */
export function startPage(transaction: DocumentTransaction, title: string): NodeId {
  const { pages } = transaction;
  const home = pages.find((page) => storedPath(transaction, page) === '/') ?? pages[0];
  const { bands, main } = pageOutline(transaction, home ?? '');
  const headers = bands.filter(({ role }) => role === 'header');
  const footers = bands.filter(({ role }) => role === 'footer');
  if (home === undefined || headers.length + footers.length === 0) {
    return addPage(transaction, { title });
  }
  const page = addPage(transaction, {
    title,
    style: transaction.node(home)?.style,
    children: [
      {
        kind: 'frame',
        name: transaction.node(main ?? '')?.name,
        props: { as: 'main' },
        style: { base: column },
        children: [withSectionLook(titleSection(title), sectionLookOf(transaction, home))],
      },
    ],
  });
  for (const [index, { id }] of headers.entries()) {
    copyNode(transaction, id, { parent: page, index });
  }
  for (const [index, { id }] of footers.entries()) {
    copyNode(transaction, id, { parent: page, index: headers.length + 1 + index });
  }
  return page;
}

/** Gives a page that was just made its name: title, path and the title on it that repeats the name. */
export function nameStartedPage(
  transaction: DocumentTransaction,
  page: NodeId,
  title: string,
): void {
  const before = transaction.node(page)?.props['title'];
  setPage(transaction, { page, title, path: pathFromTitle(title) });
  const heading = firstHeading(transaction, page);
  if (heading !== undefined && transaction.node(heading)?.props['text'] === before) {
    setProps(transaction, { nodes: [heading], props: { text: title } });
  }
}

function titleSection(title: string): NodeSeed {
  return {
    kind: 'frame',
    props: { as: 'section' },
    style: {
      base: {
        ...column,
        align: 'center',
        paddingTop: '$space.16',
        paddingRight: '$space.8',
        paddingBottom: '$space.16',
        paddingLeft: '$space.8',
      },
      mobile: { paddingRight: '$space.5', paddingLeft: '$space.5' },
    },
    children: [
      {
        kind: 'frame',
        style: { base: { ...column, gap: '$space.6', maxWidth: 1120 } },
        children: [{ kind: 'heading', props: { text: title, level: 1 } }],
      },
    ],
  };
}

function firstHeading(transaction: DocumentTransaction, id: NodeId): NodeId | undefined {
  const node = transaction.node(id);
  if (node?.kind === 'heading') return id;
  for (const child of node?.children ?? []) {
    const found = firstHeading(transaction, child);
    if (found !== undefined) return found;
  }
  return undefined;
}
