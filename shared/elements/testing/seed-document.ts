import type { ProjectDocument } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { type ProjectSettings, projectSettingsSchema } from '#shared/document/settings.ts';
import { type Theme, defaultTheme } from '#shared/document/theme.ts';

/** A project in memory made from page seeds: what element tests read. */
export interface SeedDocument extends ProjectDocument {
  pages: NodeId[];
  theme: Theme;
  settings: ProjectSettings;
  readonly nodes: Map<NodeId, DocumentNode>;
  /** Replaces fields of a node's record, as an edit would. */
  edit(id: NodeId, fields: Partial<Omit<DocumentNode, 'id'>>): void;
}

/** Makes a project whose node ids are `<preorder number>@1`. */
export function seedDocument(
  pages: readonly NodeSeed[],
  options: { readonly settings?: Partial<ProjectSettings>; readonly theme?: Theme } = {},
): SeedDocument {
  const nodes = new Map<NodeId, DocumentNode>();
  let next = 0;

  function add(seed: NodeSeed, parent: NodeId | null): NodeId {
    const id = `${(next += 1)}@1`;
    const children: NodeId[] = [];
    nodes.set(id, {
      id,
      parent,
      children,
      kind: seed.kind,
      name: seed.name ?? '',
      props: seed.props ?? {},
      style: {
        base: seed.style?.base ?? {},
        tablet: seed.style?.tablet ?? {},
        mobile: seed.style?.mobile ?? {},
      },
      locked: seed.locked ?? false,
      hidden: seed.hidden ?? false,
      unknown: {},
    });
    for (const child of seed.children ?? []) children.push(add(child, id));
    return id;
  }

  return {
    pages: pages.map((page) => add(page, null)),
    theme: { ...defaultTheme, ...options.theme },
    settings: { ...projectSettingsSchema.parse({}), ...options.settings },
    nodes,
    node: (id) => nodes.get(id),
    edit(id, fields) {
      const node = nodes.get(id);
      if (!node) throw new RangeError(`no node ${id}`);
      nodes.set(id, { ...node, ...fields });
    },
  };
}
