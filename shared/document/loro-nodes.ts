import type { LoroDoc, LoroMap, LoroTree, TreeID } from 'loro-crdt';
import { DocumentError } from './errors.ts';
import { type NodeId, nodeIdSchema, trashKind } from './node.ts';
import type { JsonValue } from './value.ts';

/** A node with its flat data map. */
export interface StoredTreeNode {
  readonly id: NodeId;
  readonly parent: NodeId | null;
  readonly children: readonly NodeId[];
  readonly fields: Record<string, unknown>;
}

/** The maps at the root of a stored document. */
export type EntryMapName = 'meta' | 'settings' | 'theme';

function isTreeId(id: string): id is TreeID {
  return nodeIdSchema.safeParse(id).success;
}

/** Narrows a NodeId to Loro's own type; throws `unknown-node` for anything else. */
export function toTreeId(id: NodeId): TreeID {
  if (!isTreeId(id)) throw new DocumentError('unknown-node', 'not the id of a node');
  return id;
}

/** The storage form of a project in Loro: the one place that names its containers. */
export class LoroNodes {
  readonly doc: LoroDoc;
  readonly #tree: LoroTree;

  constructor(doc: LoroDoc) {
    this.doc = doc;
    this.#tree = doc.getTree('nodes');
    this.#tree.enableFractionalIndex(0);
  }

  entries(map: EntryMapName): LoroMap {
    return this.doc.getMap(map);
  }

  readEntries(map: EntryMapName): Record<string, unknown> {
    return this.entries(map).toJSON() as Record<string, unknown>;
  }

  data(id: NodeId): LoroMap {
    return this.doc.getMap(`cid:${toTreeId(id)}:Map`);
  }

  fields(id: NodeId): Record<string, unknown> {
    return this.data(id).toJSON() as Record<string, unknown>;
  }

  /**
   * These roots with all below them, a parent before its children. Costs as much as they are large: half of
   * what Loro's own JSON of the tree does, and however deep it is.
   */
  *nodesBelow(roots: readonly NodeId[]): Generator<StoredTreeNode> {
    const waiting: { id: NodeId; parent: NodeId | null }[] = roots
      .toReversed()
      .map((id) => ({ id, parent: null }));
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id } = next;
      const children = this.children(id);
      yield { ...next, children, fields: this.fields(id) };
      for (const child of children.toReversed()) waiting.push({ id: child, parent: id });
    }
  }

  roots(): NodeId[] {
    return this.#tree.roots().map((node) => node.id);
  }

  /** Children in order; of a node that is gone, none. */
  children(id: NodeId): NodeId[] {
    return (
      this.#tree
        .getNodeByID(toTreeId(id))
        ?.children()
        ?.map((node) => node.id) ?? []
    );
  }

  /** `null` for a root, `undefined` for a node that isn't there. */
  parent(id: NodeId): NodeId | null | undefined {
    if (!this.#has(id)) return undefined;
    return this.#tree.getNodeByID(toTreeId(id))?.parent()?.id ?? null;
  }

  create(parent: NodeId | null, index: number): NodeId {
    return this.#tree.createNode(parent === null ? undefined : toTreeId(parent), index).id;
  }

  /** `index` counts among the siblings without the node; left out, the node goes to the end. */
  move(id: NodeId, parent: NodeId | null, index?: number): void {
    this.#tree.move(toTreeId(id), parent === null ? undefined : toTreeId(parent), index);
  }

  createTrash(): NodeId {
    const trash = this.#tree.createNode();
    trash.data.set('kind', trashKind);
    return trash.id;
  }

  setField(id: NodeId, key: string, value: JsonValue | undefined): void {
    setKey(this.data(id), key, value);
  }

  setEntry(map: EntryMapName, key: string, value: JsonValue | undefined): void {
    setKey(this.entries(map), key, value);
  }

  #has(id: NodeId): boolean {
    const treeId = toTreeId(id);
    return this.#tree.has(treeId) && !this.#tree.isNodeDeleted(treeId);
  }
}

function setKey(map: LoroMap, key: string, value: JsonValue | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
