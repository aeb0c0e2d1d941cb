import type { LoroNodes } from './loro-nodes.ts';
import { Mirror } from './mirror.ts';
import type { NodeId, NodePosition } from './node.ts';
import type { StoredFields } from './stored-field.ts';
import type { JsonValue } from './value.ts';

/**
 * The stored document and its mirror, written together. Knows nothing of gestures: callers check first
 * (`Transaction`, `applyChange`) and record what they did.
 */
export class DocumentState {
  readonly stored: LoroNodes;
  readonly mirror: Mirror;

  constructor(stored: LoroNodes) {
    this.stored = stored;
    this.mirror = new Mirror(stored);
  }

  isTrash(id: NodeId | null): id is NodeId {
    return id !== null && this.mirror.trash.includes(id);
  }

  /** The trash root that this device uses; makes one where a document has none. */
  trash(): NodeId {
    const existing = this.mirror.trash[0];
    if (existing !== undefined) return existing;
    const made = this.stored.createTrash();
    this.mirror.refreshRoots();
    return made;
  }

  /** Where a node stands: among the living, or directly in the trash (index 0); undefined for one that is neither. */
  position(id: NodeId): NodePosition | undefined {
    const node = this.mirror.get(id);
    if (node)
      return { parent: node.parent, index: this.mirror.childrenOf(node.parent).indexOf(id) };
    const parent = this.stored.parent(id);
    return typeof parent === 'string' && this.isTrash(parent) ? { parent, index: 0 } : undefined;
  }

  /** Of a node in the trash, the one directly below the trash root that it went with; else undefined. */
  trashed(id: NodeId): NodeId | undefined {
    for (let at = id; ;) {
      const parent = this.stored.parent(at);
      if (typeof parent !== 'string') return undefined;
      if (this.isTrash(parent)) return at;
      at = parent;
    }
  }

  /** Whether `id` is `ancestor` or stands below it. */
  isWithin(id: NodeId | null, ancestor: NodeId): boolean {
    for (let at = id; at !== null; at = this.mirror.get(at)?.parent ?? null)
      if (at === ancestor) return true;
    return false;
  }

  field(id: NodeId, key: string): JsonValue | undefined {
    return this.stored.data(id).get(key) as JsonValue | undefined;
  }

  entry(map: 'theme' | 'settings', key: string): JsonValue | undefined {
    return this.stored.entries(map).get(key) as JsonValue | undefined;
  }

  writeField(id: NodeId, key: string, value: JsonValue | undefined): void {
    this.stored.setField(id, key, value);
    this.mirror.markStale(id);
  }

  writeEntry(map: 'theme' | 'settings', key: string, value: JsonValue | undefined): void {
    this.stored.setEntry(map, key, value);
    this.mirror.refreshEntries(map);
  }

  create(fields: StoredFields, { parent, index }: NodePosition): NodeId {
    const id = this.stored.create(parent, parent === null ? this.mirror.rootIndex(index) : index);
    const data = this.stored.data(id);
    for (const [key, value] of Object.entries(fields)) data.set(key, value);
    this.mirror.insert(id, fields, parent, index);
    return id;
  }

  /** Moves a node among the living, to the trash or back from it. `index` counts without the node. */
  writeMove(id: NodeId, { parent, index }: NodePosition): void {
    const alive = this.mirror.get(id) !== undefined;
    if (this.isTrash(parent)) {
      this.stored.move(id, parent);
      if (alive) this.mirror.remove(id);
      return;
    }
    this.stored.move(id, parent, parent === null ? this.mirror.rootIndex(index, id) : index);
    if (alive) this.mirror.move(id, parent, index);
    else this.mirror.revive(id, parent, index);
  }
}
