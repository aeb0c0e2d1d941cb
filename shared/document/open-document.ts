import type { LoroEventBatch } from 'loro-crdt';
import { applyChange, invertChanges, isAtParent, makeAgain } from './apply-change.ts';
import { type Change, type Gesture, isMove, targetOf } from './change.ts';
import { collapseChanges } from './collapse-changes.ts';
import { DocumentState } from './document-state.ts';
import type {
  CommittedGesture,
  DocumentPatch,
  DocumentStore,
  DocumentTransaction,
  ImportedBeneath,
  OthersGesture,
  StoredState,
  UnsentGesture,
} from './document.ts';
import { DocumentError } from './errors.ts';
import { History, type HistoryState } from './history.ts';
import { Listeners } from './listeners.ts';
import {
  type DocumentBytes,
  importBytes,
  loadDocument,
  type MigrationPlan,
} from './load-document.ts';
import { applyImport } from './mirror-import.ts';
import { readSchemaVersion, schemaVersion } from './migrations.ts';
import type { DocumentNode, NodeId } from './node.ts';
import type { ProjectSettings } from './settings.ts';
import { snapshotAt, stateAt, updateSince, versionOf } from './stored-version.ts';
import type { Theme } from './theme.ts';
import { Transaction } from './transaction.ts';

export interface OpenOptions extends DocumentBytes {
  /** Stored gestures in their order, the latest last: they bring undo and redo back. */
  readonly history?: readonly Gesture[] | undefined;
  /** Unique among all who write to this project at the same time; random where absent. */
  readonly peerId?: bigint | string | undefined;
  /** For tests of migrations alone. */
  readonly migrationPlan?: MigrationPlan | undefined;
}

/**
 * Opens a project from its bytes. Throws DocumentError: `damaged`, `incomplete` (bytes in between are
 * missing) or `newer-version`.
 */
export function openDocument(options: OpenOptions): DocumentStore {
  const { stored, ownOperations } = loadDocument(options, options.peerId, options.migrationPlan);
  return new OpenDocument(new DocumentState(stored), new History(options.history), ownOperations);
}

/** What listeners have yet to hear. */
interface Publication {
  readonly patch: DocumentPatch | null;
  readonly gesture?: CommittedGesture;
}

class OpenDocument implements DocumentStore {
  readonly #state: DocumentState;
  readonly #history: History;
  readonly #patchListeners = new Listeners<DocumentPatch>();
  readonly #gestureListeners = new Listeners<CommittedGesture>();
  readonly #nodeListeners = new Map<NodeId, Listeners<void>>();
  /** How many of this device's operations have been handed out in gestures. */
  #handedOut: number;
  /** Where history and bytes stood before each gesture that someone still holds. */
  readonly #marks = new WeakMap<
    CommittedGesture,
    { readonly history: HistoryState; readonly handedOut: number }
  >();
  readonly #queue: Publication[] = [];
  #busy = false;
  #publishing = false;

  constructor(state: DocumentState, history: History, ownOperations: number) {
    this.#state = state;
    this.#history = history;
    this.#handedOut = ownOperations;
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

  get canUndo(): boolean {
    return this.#history.nextUndo !== undefined;
  }

  get canRedo(): boolean {
    return this.#history.nextRedo !== undefined;
  }

  get undoLabel(): string | null {
    return this.#history.nextUndo?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#history.nextRedo?.label ?? null;
  }

  node(id: NodeId): DocumentNode | undefined {
    return this.#state.mirror.get(id);
  }

  lastKnown(id: NodeId): DocumentNode | undefined {
    return this.#state.mirror.get(id) ?? this.#state.mirror.trashed(id);
  }

  transact<T>(label: string, make: (transaction: DocumentTransaction) => T): T {
    const result = this.#alone(() => {
      const transaction = new Transaction(this.#state);
      try {
        const made = make(transaction);
        const changes = collapseChanges(transaction.changes);
        if (changes.length > 0) this.#commit({ label, kind: 'edit', changes });
        else this.#takeBack(transaction.changes);
        return made;
      } catch (error) {
        this.#takeBack(transaction.changes);
        throw error;
      } finally {
        transaction.close();
      }
    });
    this.#publish();
    return result;
  }

  undo(): boolean {
    return this.#travel('undo');
  }

  redo(): boolean {
    return this.#travel('redo');
  }

  importUpdate(update: Uint8Array): void {
    const { failure } = this.importBeneath([{ update, changes: [] }], []);
    if (failure !== null) throw failure;
  }

  importBeneath(
    others: readonly OthersGesture[],
    unsent: readonly UnsentGesture[],
  ): ImportedBeneath {
    const imported = this.#alone(() => {
      this.#takeBackGestures(unsent);
      const failure = this.#import(others.map(({ update }) => update));
      if (failure === null) this.#settleOthers(others, unsent);
      const gestures = unsent.map(({ gesture, changes }) =>
        this.#makeAgain(gesture, failure === null ? changes : gesture.changes),
      );
      this.#queue.push({ patch: this.#state.mirror.takePatch() });
      return { gestures, failure };
    });
    this.#publish();
    return imported;
  }

  updateSince(known: readonly Uint8Array[]): Uint8Array | null {
    return updateSince(this.#state.stored.doc, known);
  }

  version(): string {
    return versionOf(this.#state.stored.doc);
  }

  at(version: string): StoredState {
    return stateAt(this.#state.stored.doc, version);
  }

  snapshotAt(version: string): Uint8Array {
    return snapshotAt(this.#state.stored.doc, version);
  }

  exportSnapshot(): Uint8Array {
    return this.#state.stored.doc.export({ mode: 'snapshot' });
  }

  subscribe(listener: (patch: DocumentPatch) => void): () => void {
    return this.#patchListeners.add(listener);
  }

  subscribeNode(id: NodeId, listener: () => void): () => void {
    const listeners = this.#nodeListeners.get(id) ?? new Listeners<void>();
    this.#nodeListeners.set(id, listeners);
    const release = listeners.add(listener);
    return () => {
      release();
      if (listeners.isEmpty) this.#nodeListeners.delete(id);
    };
  }

  onGesture(listener: (gesture: CommittedGesture) => void): () => void {
    return this.#gestureListeners.add(listener);
  }

  /** Goes one gesture back or forth. One that a merge left nothing of is stored as done, and the next has its turn. */
  #travel(kind: 'undo' | 'redo'): boolean {
    const done = this.#alone(() => {
      for (;;) {
        const entry = kind === 'undo' ? this.#history.nextUndo : this.#history.nextRedo;
        if (!entry) return false;
        const wanted = kind === 'undo' ? invertChanges(entry.changes) : entry.changes;
        const changes = this.#apply(wanted);
        this.#commit({ label: entry.label, kind, changes });
        if (changes.length > 0) return true;
      }
    });
    this.#publish();
    return done;
  }

  #apply(changes: readonly Change[]): Change[] {
    return changes
      .map((change) => applyChange(this.#state, change))
      .filter((change) => change !== null);
  }

  /** Makes what was written a gesture: one commit, one step of history, one publication. */
  #commit(gesture: Gesture): void {
    const committed = this.#seal(gesture);
    this.#queue.push({ patch: this.#state.mirror.takePatch(), gesture: committed });
  }

  #seal(gesture: Gesture): CommittedGesture {
    const { doc } = this.#state.stored;
    const mark = { history: this.#history.state, handedOut: this.#handedOut };
    doc.commit();
    this.#history.push(gesture);
    const from = doc.oplogVersion();
    const operations = from.get(doc.peerIdStr) ?? 0;
    from.setEnd({ peer: doc.peerIdStr, counter: this.#handedOut });
    this.#handedOut = operations;
    const committed = { ...gesture, update: doc.export({ mode: 'update', from }) };
    this.#marks.set(committed, mark);
    return committed;
  }

  /** Merges bytes into the store and the mirror. Answers with what stood in the way, or null. */
  #import(updates: readonly Uint8Array[]): unknown {
    const { doc } = this.#state.stored;
    const batches: LoroEventBatch[] = [];
    const release = doc.subscribe((batch) => batches.push(batch));
    try {
      if (updates.length > 0) importBytes(doc, updates);
      const isNewer = readSchemaVersion(this.#state.stored) > schemaVersion;
      return isNewer ? new DocumentError('newer-version') : null;
    } catch (error) {
      return error;
    } finally {
      release();
      applyImport(this.#state.mirror, this.#state.stored, batches);
    }
  }

  /** Takes the last gestures back, in the store and in the history. What they wrote goes with the next bytes. */
  #takeBackGestures(unsent: readonly UnsentGesture[]): void {
    const mark = unsent[0] && this.#marks.get(unsent[0].gesture);
    if (mark === undefined) return;
    for (const { gesture } of unsent.toReversed()) this.#apply(invertChanges(gesture.changes));
    this.#state.stored.doc.commit();
    this.#history.state = mark.history;
    this.#handedOut = mark.handedOut;
  }

  /**
   * What was taken back was written too, by a clock that may be ahead of the others': where both wrote,
   * theirs is put in its place.
   */
  #settleOthers(others: readonly OthersGesture[], unsent: readonly UnsentGesture[]): void {
    const own = new Set(unsent.flatMap(({ gesture }) => gesture.changes).map(targetOf));
    const hasMoves = unsent.some(({ gesture }) => gesture.changes.some(isMove));
    const last = new Map(
      others.flatMap(({ changes }) => changes.map((change) => [targetOf(change), change])),
    );
    for (const [target, change] of last) {
      const isOutOfPlace = hasMoves && isMove(change) && !isAtParent(this.#state, change);
      if (own.has(target) || isOutOfPlace) makeAgain(this.#state, change);
    }
  }

  /** Makes a gesture once more. Undo and redo act on what the history holds now, as they always do. */
  #makeAgain({ label, kind }: Gesture, changes: readonly Change[]): CommittedGesture {
    if (kind === 'edit') {
      const made = changes.map((change) => makeAgain(this.#state, change));
      return this.#seal({ label, kind, changes: made.filter((change) => change !== null) });
    }
    const entry = kind === 'undo' ? this.#history.nextUndo : this.#history.nextRedo;
    const wanted = entry?.changes ?? [];
    const done = this.#apply(kind === 'undo' ? invertChanges(wanted) : wanted);
    return this.#seal({ label: entry?.label ?? label, kind, changes: done });
  }

  #takeBack(changes: readonly Change[]): void {
    this.#apply(invertChanges(changes));
    this.#state.stored.doc.commit();
    this.#state.mirror.rollBack();
  }

  /** Keeps gestures and merges from running inside each other. */
  #alone<T>(run: () => T): T {
    if (this.#busy) throw new DocumentError('busy');
    this.#busy = true;
    try {
      return run();
    } finally {
      this.#busy = false;
    }
  }

  /** Tells the listeners, in order: what a listener itself does waits until all have heard the rest. */
  #publish(): void {
    if (this.#publishing) return;
    this.#publishing = true;
    try {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
        const { patch, gesture } = next;
        if (patch) {
          this.#patchListeners.call(patch);
          for (const id of patch.changed) this.#nodeListeners.get(id)?.call();
          for (const id of patch.removed) this.#nodeListeners.get(id)?.call();
        }
        if (gesture) this.#gestureListeners.call(gesture);
      }
    } finally {
      this.#publishing = false;
    }
  }
}
