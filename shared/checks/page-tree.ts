import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import type { ElementChild, ElementNode } from '#shared/elements/element.ts';
import type { Finding } from './finding.ts';

/** One page as visitors get it. */
export interface CheckedPage {
  readonly id: NodeId;
  /** As search results show it; empty where the page has none of its own. */
  readonly title: string;
  readonly path: string;
  readonly description: string;
  readonly root: ElementNode;
}

/** The pages of a project with their element trees. */
export function readPages(document: ProjectDocument): CheckedPage[] {
  const builder = createElementBuilder(document);
  return document.pages.flatMap((id) => {
    const root = builder.page(id);
    const props = document.node(id)?.props ?? {};
    if (!root) return [];
    const text = (prop: string) => textProp(props[prop]);
    const title = text('seoTitle') || text('title');
    return [{ id, title, path: text('path'), description: text('description'), root }];
  });
}

/** Every element of a tree with those that it stands in, the nearest last. */
export function* elementsWithin(
  element: ElementNode,
  ancestors: readonly ElementNode[] = [],
): Generator<readonly [ElementNode, readonly ElementNode[]]> {
  yield [element, ancestors];
  const inside = [...ancestors, element];
  for (const child of element.children) {
    if (child.type === 'element') yield* elementsWithin(child, inside);
  }
}

/** What a screen reader would say of an element: its own name, else its text and the texts of its pictures. */
export function accessibleName(element: ElementNode): string {
  const label = element.attributes['aria-label'];
  if (typeof label === 'string' && label.trim() !== '') return label.trim();
  return element.children.map(nameOf).join(' ').replace(/\s+/g, ' ').trim();
}

function nameOf(child: ElementChild): string {
  if (child.type === 'text') return child.text;
  if (child.attributes['aria-hidden'] === 'true') return '';
  const alt = child.attributes['alt'];
  return child.tag === 'img' ? (typeof alt === 'string' ? alt : '') : accessibleName(child);
}

/** A text short enough to stand in a sentence. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

/** A finding about a node. */
export function finding(
  rule: Finding['rule'],
  severity: Finding['severity'],
  page: CheckedPage,
  node: NodeId,
  data: Finding['data'] = {},
): Finding {
  return { rule, severity, page: page.id, node, data: { page: pageName(page), ...data } };
}

function pageName({ title, path }: CheckedPage): string {
  return title.trim() === '' ? path : excerpt(title);
}

function textProp(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
