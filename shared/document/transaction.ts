import type { Change } from './change.ts';
import type { DocumentTransaction, NewNode } from './document.ts';
import type { DocumentState } from './document-state.ts';
import { DocumentError } from './errors.ts';
import { type DocumentNode, type NodeId, type NodePosition, pageKind } from './node.ts';
import { isSettingsEntry, type ProjectSettings } from './settings.ts';
import { checkField, checkNewFields } from './stored-field.ts';
import { isThemeEntry, type Theme } from './theme.ts';
import { type JsonValue, jsonEqual } from './value.ts';

/** One gesture while it is made: checks each write, makes it, and records it with what was there before. */
export class Transaction implements DocumentTransaction {
  readonly changes: Change[] = [];
  readonly #state: DocumentState;
  #open = true;

  constructor(state: DocumentState) {
    this.#state = state;
  }

  get pages(): readonly NodeId[] {
    return this.#state.mirror.pages;
  }

  get theme(): Theme {
    return this.#state.mirror.theme;
  }

  get settings(): ProjectSettings {
    return this.#state.mirror.settings;
  }

  node(id: NodeId): DocumentNode | undefined {
    return this.#state.mirror.get(id);
  }

  storedFields(id: NodeId): Readonly<Record<string, JsonValue>> {
    this.#alive(id);
    return this.#state.stored.fields(id) as Record<string, JsonValue>;
  }

  storedEntries(map: 'theme' | 'settings'): Readonly<Record<string, JsonValue>> {
    return this.#state.stored.readEntries(map) as Record<string, JsonValue>;
  }

  createNode(node: NewNode, position: NodePosition): NodeId {
    this.#begin();
    checkNewFields(node.fields);
    const to = this.#destination(node.kind, position);
    const name = node.name === undefined || node.name === '' ? {} : { name: node.name };
    checkNewFields(name);
    const trash = this.#state.trash();
    const id = this.#state.create({ ...node.fields, ...name, kind: node.kind }, to);
    this.changes.push({
      type: 'move-node',
      node: id,
      before: { parent: trash, index: 0 },
      after: to,
    });
    return id;
  }

  moveNode(id: NodeId, position: NodePosition): void {
    this.#begin();
    const node = this.#alive(id);
    const after = this.#destination(node.kind, position, node);
    if (this.#state.isWithin(after.parent, id)) throw new DocumentError('cycle');
    const before = {
      parent: node.parent,
      index: this.#state.mirror.childrenOf(node.parent).indexOf(id),
    };
    if (before.parent === after.parent && before.index === after.index) return;
    this.#state.writeMove(id, after);
    this.changes.push({ type: 'move-node', node: id, before, after });
  }

  removeNode(id: NodeId): void {
    this.#begin();
    const node = this.#alive(id);
    if (node.parent === null && this.pages.length === 1) throw new DocumentError('last-page');
    const before = {
      parent: node.parent,
      index: this.#state.mirror.childrenOf(node.parent).indexOf(id),
    };
    const after = { parent: this.#state.trash(), index: 0 };
    this.#state.writeMove(id, after);
    this.changes.push({ type: 'move-node', node: id, before, after });
  }

  reviveNode(id: NodeId, position: NodePosition): boolean {
    this.#begin();
    const top = this.#state.trashed(id);
    if (top === undefined) return false;
    const after = this.#destination(
      this.#kind(top),
      top === id ? position : this.#aside(top, position),
    );
    this.#state.writeMove(top, after);
    const before = { parent: this.#state.trash(), index: 0 };
    this.changes.push({ type: 'move-node', node: top, before, after });
    // What stood below something else in the trash came back with it and goes on to its own place.
    if (top !== id) this.moveNode(id, position);
    return true;
  }

  setField(id: NodeId, key: string, value: JsonValue | undefined): void {
    checkField(key, value);
    this.restoreField(id, key, value);
  }

  restoreField(id: NodeId, key: string, value: JsonValue | undefined): void {
    this.#begin();
    if (!this.#state.mirror.has(id)) throw new DocumentError('unknown-node');
    const before = this.#state.field(id, key);
    if (jsonEqual(before, value)) return;
    this.#state.writeField(id, key, value);
    this.changes.push({ type: 'set-field', node: id, key, ...present({ before, after: value }) });
  }

  setEntry(map: 'theme' | 'settings', key: string, value: JsonValue | undefined): void {
    const fits = map === 'theme' ? isThemeEntry(key, value) : isSettingsEntry(key, value);
    if (value !== undefined && !fits)
      throw new DocumentError('invalid-value', `${map} ${key} does not take this value`);
    this.restoreEntry(map, key, value);
  }

  restoreEntry(map: 'theme' | 'settings', key: string, value: JsonValue | undefined): void {
    this.#begin();
    const before = this.#state.entry(map, key);
    if (jsonEqual(before, value)) return;
    this.#state.writeEntry(map, key, value);
    this.changes.push({ type: 'set-entry', map, key, ...present({ before, after: value }) });
  }

  /** No write goes through from here on. */
  close(): void {
    this.#open = false;
  }

  #begin(): void {
    if (!this.#open) throw new DocumentError('busy', 'the gesture is over');
  }

  #kind(id: NodeId): string {
    return String(this.#state.field(id, 'kind'));
  }

  #aside(id: NodeId, { parent }: NodePosition): NodePosition {
    const row = this.#kind(id) === pageKind ? null : parent;
    return { parent: row, index: this.#state.mirror.childrenOf(row).length };
  }

  #alive(id: NodeId): DocumentNode {
    const node = this.#state.mirror.get(id);
    if (!node) throw new DocumentError('unknown-node');
    return node;
  }

  /** Checks where a node may go: pages stand in the row of pages and nowhere else. An index past the end means the end. */
  #destination(kind: string, { parent, index }: NodePosition, moving?: DocumentNode): NodePosition {
    if ((parent === null) !== (kind === pageKind)) throw new DocumentError('invalid-position');
    if (parent !== null) this.#alive(parent);
    if (!Number.isInteger(index) || index < 0) throw new DocumentError('invalid-position');
    const siblings = this.#state.mirror.childrenOf(parent).length;
    const others = moving && moving.parent === parent ? siblings - 1 : siblings;
    return { parent, index: Math.min(index, others) };
  }
}

function present(values: { before: JsonValue | undefined; after: JsonValue | undefined }): {
  before?: JsonValue;
  after?: JsonValue;
} {
  return {
    ...(values.before === undefined ? {} : { before: values.before }),
    ...(values.after === undefined ? {} : { after: values.after }),
  };
}
