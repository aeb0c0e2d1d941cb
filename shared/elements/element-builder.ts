import type { DocumentPatch, ProjectDocument } from '#shared/document/document.ts';
import { type DocumentNode, type NodeId, pageKind } from '#shared/document/node.ts';
import { pagePaths, storedPath } from '#shared/document/page-path.ts';
import { kindOf } from './catalog/index.ts';
import { type ElementContext, rootContext } from './element-context.ts';
import type { ElementChild, ElementNode } from './element.ts';
import { type Instance, instantiate } from './instantiate.ts';
import type { PageFinder } from './link.ts';
import { pageTemplate } from './page-template.ts';
import type { TemplateElement } from './template.ts';
import { unknownKindTemplate } from './unknown-kind.ts';

/** Builds element trees and keeps them: what no patch touched is the same object again. */
export interface ElementBuilder {
  /** The tree of a page; undefined where there is no such page. */
  page(id: NodeId): ElementNode | undefined;
  /** The tree of one node below a parent of this context. */
  node(id: NodeId, context: ElementContext): ElementNode | undefined;
  /** Forgets what a patch made stale. To be called with each patch, before the next read. */
  apply(patch: DocumentPatch): void;
}

interface Memo {
  readonly context: string;
  readonly element: ElementNode | undefined;
}

/** Deeper nodes aren't shown; documents from outside can't exhaust the stack. */
const maximumDepth = 64;

export function createElementBuilder(document: ProjectDocument): ElementBuilder {
  const memos = new Map<NodeId, Memo>();
  /** Nodes whose elements read the project's settings or its list of pages. */
  const projectDependents = new Set<NodeId>();
  let knownPaths = readPagePaths(document);

  const pages: PageFinder = {
    hasPage: (id) => knownPaths.paths.has(id),
    pageAt: (path) => knownPaths.byPath.get(path),
  };

  function forget(id: NodeId): void {
    let current: NodeId | null = id;
    for (let depth = 0; current !== null && depth <= maximumDepth + 1; depth += 1) {
      memos.delete(current);
      current = document.node(current)?.parent ?? null;
    }
  }

  function build(
    id: NodeId,
    context: ElementContext,
    ancestors: readonly NodeId[],
  ): ElementNode | undefined {
    if (ancestors.length > maximumDepth || ancestors.includes(id)) return undefined;
    const memo = memos.get(id);
    if (memo && memo.context === context.key) return memo.element;
    const node = document.node(id);
    const element = node && !node.hidden ? make(node, context, ancestors) : undefined;
    memos.set(id, { context: context.key, element });
    return element;
  }

  function make(
    node: DocumentNode,
    context: ElementContext,
    ancestors: readonly NodeId[],
  ): ElementNode {
    const { template, props } = interpret(node);
    const path = [...ancestors, node.id];
    const instance: Instance = {
      source: node.id,
      scope: {
        props,
        id: `n${node.id.replace('@', '-')}`,
        get settings() {
          projectDependents.add(node.id);
          return document.settings;
        },
      },
      style: node.style,
      pages: {
        hasPage: (id) => projectDependents.add(node.id) && pages.hasPage(id),
        pageAt: (target) => (projectDependents.add(node.id), pages.pageAt(target)),
      },
      slot: (inside) =>
        node.children.flatMap((child): ElementChild[] => {
          const element = build(child, inside, path);
          return element ? [element] : [];
        }),
    };
    const element = instantiate(template, instance, context);
    return node.kind === pageKind ? withMainLandmark(element) : element;
  }

  return {
    page(id) {
      if (document.node(id)?.kind !== pageKind) return undefined;
      return build(id, rootContext, []);
    },
    node: (id, context) => build(id, context, []),
    apply(patch) {
      for (const id of patch.changed) forget(id);
      for (const id of patch.removed) {
        memos.delete(id);
        projectDependents.delete(id);
      }
      const next = readPagePaths(document);
      if (patch.settingsChanged || next.key !== knownPaths.key) {
        for (const id of projectDependents) forget(id);
        projectDependents.clear();
      }
      knownPaths = next;
    },
  };
}

function interpret(node: DocumentNode): {
  readonly template: TemplateElement;
  readonly props: Readonly<Record<string, unknown>>;
} {
  if (node.kind === pageKind) return { template: pageTemplate, props: {} };
  const kind = kindOf(node.kind);
  if (!kind) return { template: unknownKindTemplate, props: {} };
  const parsed = kind.props.safeParse(node.props);
  return { template: kind.template, props: parsed.success ? parsed.data : kind.props.parse({}) };
}

/** A page is its own main landmark, unless one of its sections is. */
function withMainLandmark(page: ElementNode): ElementNode {
  const has = page.children.some((child) => child.type === 'element' && child.tag === 'main');
  return has ? page : { ...page, tag: 'main' };
}

function readPagePaths(document: ProjectDocument): {
  readonly key: string;
  readonly paths: ReadonlyMap<NodeId, string>;
  readonly byPath: ReadonlyMap<string, NodeId>;
} {
  const paths = pagePaths(document);
  const stored = document.pages.map((id) => [storedPath(document, id), id] as const);
  // Of pages that were given one path, the first is meant.
  const byPath = new Map([
    ...stored.toReversed(),
    ...[...paths].map(([id, path]) => [path, id] as const),
  ]);
  return { key: JSON.stringify([...paths, ...stored]), paths, byPath };
}
