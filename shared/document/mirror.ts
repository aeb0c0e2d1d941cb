import type { DocumentPatch } from './document.ts';
import type { LoroNodes } from './loro-nodes.ts';
import { type DocumentNode, type NodeId, nodeIdSchema, pageKind, trashKind } from './node.ts';
import { type ProjectSettings, readSettings } from './settings.ts';
import { nodeFromFields } from './stored-field.ts';
import { type Theme, readTheme } from './theme.ts';

interface Reported {
  readonly pages: readonly NodeId[];
  readonly theme: Theme;
  readonly settings: ProjectSettings;
}

/**
 * The living nodes of a project as immutable records by id, kept equal to what Loro stores. A change
 * replaces the records that it touches and no other; `takePatch` tells which.
 */
export class Mirror {
  readonly #source: LoroNodes;
  readonly #nodes = new Map<NodeId, DocumentNode>();
  readonly #before = new Map<NodeId, DocumentNode | undefined>();
  readonly #stale = new Set<NodeId>();
  #reported: Reported;
  /** Every root in stored order, pages and trash. */
  #roots: readonly NodeId[] = [];
  /** The roots of kind trash: each of two devices that merge may have made one. */
  trash: readonly NodeId[] = [];
  pages: readonly NodeId[] = [];
  theme: Theme;
  settings: ProjectSettings;

  constructor(source: LoroNodes) {
    this.#source = source;
    this.theme = readTheme(source.readEntries('theme'));
    this.settings = readSettings(source.readEntries('settings'));
    this.rebuild();
    this.#before.clear();
    this.#reported = { pages: this.pages, theme: this.theme, settings: this.settings };
  }

  get(id: NodeId): DocumentNode | undefined {
    if (this.#stale.delete(id)) this.refreshFields(id);
    return this.#nodes.get(id);
  }

  /** A node as it is stored in the trash; undefined where it isn't stored at all. */
  trashed(id: NodeId): DocumentNode | undefined {
    const parent = nodeIdSchema.safeParse(id).success ? this.#source.parent(id) : undefined;
    if (parent === undefined) return undefined;
    return nodeFromFields(id, parent, this.#source.children(id), this.#source.fields(id));
  }

  has(id: NodeId): boolean {
    return this.#nodes.has(id);
  }

  /** Has the fields of a node read anew when they are asked for next, once for however many writes. */
  markStale(id: NodeId): void {
    this.#stale.add(id);
  }

  /** The children of a node, or the pages for null. */
  childrenOf(parent: NodeId | null): readonly NodeId[] {
    return parent === null ? this.pages : (this.#nodes.get(parent)?.children ?? []);
  }

  /** The index among all roots where a page has to stand to be the `index`-th page. */
  rootIndex(index: number, moving?: NodeId): number {
    const roots = this.#roots.filter((id) => id !== moving);
    const pages = this.pages.filter((id) => id !== moving);
    const next = pages[index];
    if (next !== undefined) return roots.indexOf(next);
    const last = pages.at(-1);
    return last === undefined ? 0 : roots.indexOf(last) + 1;
  }

  /** A new node without children. */
  insert(
    id: NodeId,
    fields: Readonly<Record<string, unknown>>,
    parent: NodeId | null,
    index: number,
  ): void {
    this.#set(id, nodeFromFields(id, parent, [], fields));
    this.#attach(id, parent, index);
  }

  /** A living node that goes elsewhere among the living; `index` counts without it. */
  move(id: NodeId, parent: NodeId | null, index: number): void {
    const node = this.#nodes.get(id);
    if (!node) return;
    this.#detach(id, node.parent);
    if (node.parent !== parent) this.#set(id, { ...node, parent });
    this.#attach(id, parent, index);
  }

  /** A living node that goes to the trash with all below it. */
  remove(id: NodeId): void {
    const node = this.#nodes.get(id);
    if (!node) return;
    this.#detach(id, node.parent);
    this.forget(id);
  }

  /** A node that comes back from the trash with all below it. */
  revive(id: NodeId, parent: NodeId | null, index: number): void {
    this.load(id, parent);
    this.#attach(id, parent, index);
  }

  refreshFields(id: NodeId): void {
    const node = this.#nodes.get(id);
    if (node)
      this.#set(id, nodeFromFields(id, node.parent, node.children, this.#source.fields(id)));
  }

  refreshEntries(map: 'theme' | 'settings'): void {
    if (map === 'theme') this.theme = readTheme(this.#source.readEntries('theme'));
    else this.settings = readSettings(this.#source.readEntries('settings'));
  }

  refreshChildren(id: NodeId): void {
    const node = this.#nodes.get(id);
    if (node) this.#set(id, { ...node, children: this.#source.children(id) });
  }

  refreshParent(id: NodeId): void {
    const node = this.#nodes.get(id);
    const parent = this.#source.parent(id);
    if (node && parent !== undefined && parent !== node.parent) this.#set(id, { ...node, parent });
  }

  refreshRoots(): void {
    const roots = this.#source.roots();
    this.#roots = roots;
    const pages = roots.filter((id) => this.#nodes.has(id));
    if (!sameOrder(pages, this.pages)) this.pages = pages;
    this.trash = roots.filter(
      (id) => !this.#nodes.has(id) && this.#source.fields(id)['kind'] === trashKind,
    );
  }

  /** Reads a subtree from the store; nodes in it that are alive already are left as they are. */
  load(id: NodeId, parent: NodeId | null): void {
    const children = this.#source.children(id);
    this.#set(id, nodeFromFields(id, parent, children, this.#source.fields(id)));
    for (const child of children) if (!this.#nodes.has(child)) this.load(child, id);
  }

  /** Drops the record of a node and of those below it, but for the ones that `keeps` names. */
  forget(id: NodeId, keeps: ReadonlySet<NodeId> = new Set()): void {
    const node = this.#nodes.get(id);
    if (!node) return;
    this.#set(id, undefined);
    for (const child of node.children) if (!keeps.has(child)) this.forget(child, keeps);
  }

  /** Reads everything anew. */
  rebuild(): void {
    for (const id of [...this.#nodes.keys()]) this.#set(id, undefined);
    this.#roots = this.#source.roots();
    const kinds = new Map(this.#roots.map((id) => [id, this.#source.fields(id)['kind']]));
    this.trash = this.#roots.filter((id) => kinds.get(id) === trashKind);
    this.pages = this.#roots.filter((id) => kinds.get(id) === pageKind);
    for (const { id, parent, children, fields } of this.#source.nodesBelow(this.pages)) {
      this.#set(id, nodeFromFields(id, parent, children, fields));
    }
  }

  /** What changed since the last call; null where nothing did. */
  takePatch(): DocumentPatch | null {
    for (const id of this.#stale) this.refreshFields(id);
    this.#stale.clear();
    const changed = new Set<NodeId>();
    const removed = new Set<NodeId>();
    for (const [id, before] of this.#before) {
      const now = this.#nodes.get(id);
      if (now && now !== before) changed.add(id);
      if (!now && before) removed.add(id);
    }
    this.#before.clear();
    const { pages, theme, settings } = this.#reported;
    const pagesChanged = this.pages !== pages;
    const themeChanged = this.theme !== theme;
    const settingsChanged = this.settings !== settings;
    this.#reported = { pages: this.pages, theme: this.theme, settings: this.settings };
    const touched = changed.size > 0 || removed.size > 0;
    return touched || pagesChanged || themeChanged || settingsChanged
      ? { changed, removed, pagesChanged, themeChanged, settingsChanged }
      : null;
  }

  /** Puts the very records of the last patch back, after the writes since then have been taken back in the store. */
  rollBack(): void {
    this.#stale.clear();
    for (const [id, before] of this.#before) {
      if (before) this.#nodes.set(id, before);
      else this.#nodes.delete(id);
    }
    this.#before.clear();
    this.refreshRoots();
    ({ pages: this.pages, theme: this.theme, settings: this.settings } = this.#reported);
  }

  #set(id: NodeId, node: DocumentNode | undefined): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#nodes.get(id));
    if (node) this.#nodes.set(id, node);
    else this.#nodes.delete(id);
  }

  #detach(id: NodeId, parent: NodeId | null): void {
    this.#setChildren(
      parent,
      this.childrenOf(parent).filter((child) => child !== id),
    );
  }

  #attach(id: NodeId, parent: NodeId | null, index: number): void {
    this.#setChildren(parent, this.childrenOf(parent).toSpliced(index, 0, id));
  }

  #setChildren(parent: NodeId | null, children: readonly NodeId[]): void {
    if (parent === null) {
      this.pages = children;
      this.#roots = this.#source.roots();
      return;
    }
    const node = this.#nodes.get(parent);
    if (node) this.#set(parent, { ...node, children });
  }
}

function sameOrder(a: readonly NodeId[], b: readonly NodeId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
