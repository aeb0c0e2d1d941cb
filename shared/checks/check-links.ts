import type { ProjectDocument } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { KindField } from '#shared/elements/kind.ts';
import { type Link, linkSchema } from '#shared/elements/link.ts';
import { safeUrl } from '#shared/elements/safe-url.ts';
import { checkWhatsappNumber } from './check-samples.ts';
import type { Finding } from './finding.ts';
import { type CheckedPage, accessibleName, elementsWithin, excerpt, finding } from './page-tree.ts';

/** Links that lead nowhere, pages that none leads to, and all that leads to a WhatsApp number that nobody gave. */
export function checkLinks(document: ProjectDocument, pages: readonly CheckedPage[]): Finding[] {
  const anchors = new Map(pages.map((page) => [page.id, anchorsOf(page)]));
  const found: Finding[] = [];
  const reached = new Set<NodeId>();
  const whatsapp: { page: CheckedPage; node: NodeId }[] = [];

  for (const page of pages) {
    const broken = new Set<NodeId>();
    for (const id of sourcesOf(page)) {
      const node = document.node(id);
      if (!node) continue;
      for (const link of linksOf(node)) {
        const target = targetOf(link, pages, page);
        if (target && target.id !== page.id) reached.add(target.id);
        const problem = problemOf(link, page, pages, anchors);
        if (problem) {
          broken.add(id);
          found.push(finding(problem.rule, problem.severity, page, id, problem.data));
        }
      }
      if (leadsToWhatsapp(node)) whatsapp.push({ page, node: id });
    }
    found.push(...checkTargets(document, page, broken), ...checkContents(document, page));
  }
  const home = pages.find(({ path }) => path === '/') ?? pages[0];
  const unreachable = pages.filter((page) => page !== home && !reached.has(page.id));
  found.push(...unreachable.map((page) => finding('page-unreachable', 'warning', page, page.id)));
  const first = whatsapp[0];
  if (first && document.settings.whatsapp === '') {
    const data = { count: whatsapp.length };
    found.push(finding('whatsapp-number-missing', 'error', first.page, first.node, data));
  } else if (first) {
    found.push(...checkWhatsappNumber(document, first.page, first.node));
  }
  return found;
}

interface LinkProblem {
  readonly rule: Finding['rule'];
  readonly severity: Finding['severity'];
  readonly data: Finding['data'];
}

function problemOf(
  link: Link,
  from: CheckedPage,
  pages: readonly CheckedPage[],
  anchors: ReadonlyMap<NodeId, ReadonlySet<string>>,
): LinkProblem | undefined {
  const missingAnchor = (page: CheckedPage, anchor: string | undefined): LinkProblem | undefined =>
    anchor === undefined || anchors.get(page.id)?.has(anchor) !== false
      ? undefined
      : { rule: 'link-anchor-missing', severity: 'warning', data: { anchor } };
  switch (link.type) {
    case 'none':
    case 'whatsapp':
      return undefined;
    case 'page':
    case 'page-path': {
      const target = targetOf(link, pages, from);
      if (target) return missingAnchor(target, link.hash);
      return { rule: 'link-page-missing', severity: 'error', data: {} };
    }
    case 'url': {
      if (link.url.trim() === '') return undefined;
      const url = safeUrl(link.url);
      const inside = url === undefined ? undefined : insideOf(url, from);
      if (inside) {
        const target = targetOf(link, pages, from);
        if (target) return missingAnchor(target, inside.anchor);
        if (siteFiles.test(inside.path)) return undefined;
        const data = { path: excerpt(inside.path) };
        return { rule: 'link-path-missing', severity: 'error', data };
      }
      if (url !== undefined) return undefined;
      return { rule: 'link-address-invalid', severity: 'error', data: { url: excerpt(link.url) } };
    }
  }
}

/** What every site has beside its pages. */
const siteFiles = /^\/(?:images\/.+|sitemap\.xml|robots\.txt|favicon\.svg)$/;

/** Where in its own site an address leads that stands on a page; undefined for one of another site. */
function insideOf(
  url: string,
  { path }: CheckedPage,
): { readonly path: string; readonly anchor: string | undefined } | undefined {
  const parts = /^((?:\/|\.\.?\/)[^?#]*)?(?:\?[^#]*)?(?:#(.*))?$/.exec(url);
  if (!parts) return undefined;
  const [, typed = path, hash = ''] = parts;
  const anchor = decoded(hash);
  return {
    path: decoded(absolutePath(typed, path)),
    // Every page has a top.
    anchor: anchor === '' || anchor === 'top' ? undefined : anchor,
  };
}

/** A path as it reads from the site's root. @param base the path of the page on which it stands. */
function absolutePath(path: string, base: string): string {
  const segments = path.startsWith('/') ? [] : base.split('/').slice(1, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page of the site that a link leads to. */
function targetOf(
  link: Link,
  pages: readonly CheckedPage[],
  from: CheckedPage,
): CheckedPage | undefined {
  switch (link.type) {
    case 'none':
    case 'whatsapp':
      return undefined;
    case 'page':
      return pages.find(({ id }) => id === link.page);
    case 'page-path':
      return pages.find(({ path }) => path === link.path);
    case 'url': {
      const url = safeUrl(link.url);
      const path = url === undefined ? undefined : insideOf(url, from)?.path;
      return pages.find((page) => page.path === path);
    }
  }
}

/** Links and buttons that look as if they did something and don't. */
function checkTargets(
  document: ProjectDocument,
  page: CheckedPage,
  broken: ReadonlySet<NodeId>,
): Finding[] {
  const found = new Map<NodeId, Finding>();
  for (const [element, ancestors] of elementsWithin(page.root)) {
    const node = document.node(element.source);
    if (!node || broken.has(node.id) || found.has(node.id)) continue;
    const inForm = ancestors.some(({ tag }) => tag === 'form');
    const isDead =
      (element.tag === 'a' && element.attributes['href'] === undefined) ||
      (element.tag === 'button' && !inForm && linkFieldsOf(node).length > 0) ||
      (node.kind === 'link' && element.part === '' && element.tag === 'div');
    if (!isDead) continue;
    const data = { text: excerpt(accessibleName(element)) };
    found.set(node.id, finding('link-target-missing', 'warning', page, node.id, data));
  }
  return [...found.values()];
}

/** What stands in a link and can itself be pressed or typed into: visitors reach the link only. */
function checkContents(document: ProjectDocument, page: CheckedPage): Finding[] {
  return [...elementsWithin(page.root)].flatMap(([element, ancestors]) => {
    const node = element.part === '' ? document.node(element.source) : undefined;
    const link = ancestors.findLast(({ tag, source }) => tag === 'a' && source !== node?.id);
    const allowed = kindOf(document.node(link?.source ?? '')?.kind ?? '')?.children;
    if (!node || typeof allowed !== 'object' || allowed.includes(node.kind)) return [];
    const data = { text: excerpt(accessibleName(element) || node.name) };
    return [finding('link-content-invalid', 'error', page, node.id, data)];
  });
}

/** Nodes that visitors get something of, in the order of the page. */
function sourcesOf(page: CheckedPage): ReadonlySet<NodeId> {
  return new Set([...elementsWithin(page.root)].map(([element]) => element.source));
}

function anchorsOf(page: CheckedPage): ReadonlySet<string> {
  return new Set(
    [...elementsWithin(page.root)].flatMap(([{ attributes }]) =>
      typeof attributes['id'] === 'string' ? [attributes['id']] : [],
    ),
  );
}

function leadsToWhatsapp(node: DocumentNode): boolean {
  return node.kind === 'whatsapp-button' || linksOf(node).some(({ type }) => type === 'whatsapp');
}

/** All links among a node's props, those in lists too. */
function linksOf(node: DocumentNode): Link[] {
  const definition = kindOf(node.kind);
  return definition ? linksIn(definition.fields, node.props) : [];
}

function linksIn(fields: readonly KindField[], props: Readonly<Record<string, unknown>>): Link[] {
  return fields.flatMap(({ prop, control }): Link[] => {
    const value = props[prop];
    if (control.type === 'link') {
      const link = linkSchema.safeParse(value).data;
      return link ? [link] : [];
    }
    if (control.type !== 'list' || !Array.isArray(value)) return [];
    return value.flatMap((item: unknown) =>
      typeof item === 'object' && item !== null ? linksIn(control.fields, { ...item }) : [],
    );
  });
}

function linkFieldsOf(node: DocumentNode): readonly KindField[] {
  return (kindOf(node.kind)?.fields ?? []).filter(({ control }) => control.type === 'link');
}
