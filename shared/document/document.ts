import type { Change, Gesture } from './change.ts';
import type { DocumentNode, NodeId, NodePosition } from './node.ts';
import type { ProjectSettings } from './settings.ts';
import type { Theme } from './theme.ts';
import type { JsonValue } from './value.ts';

/** The read side of a project. Reading costs the same whatever the size of the document. */
export interface ProjectDocument {
  /** Page nodes in their order. */
  readonly pages: readonly NodeId[];
  readonly theme: Theme;
  readonly settings: ProjectSettings;
  /** A living node, or undefined for one that is unknown or in the trash. */
  node(id: NodeId): DocumentNode | undefined;
}

/** What one gesture, undo, redo or import touched, for caches that follow the document. */
export interface DocumentPatch {
  /** Living nodes whose record is new, parents with other children among them. */
  readonly changed: ReadonlySet<NodeId>;
  /** Nodes that are no longer alive (each node of a removed subtree). */
  readonly removed: ReadonlySet<NodeId>;
  readonly pagesChanged: boolean;
  readonly themeChanged: boolean;
  readonly settingsChanged: boolean;
}

/** Fields of a node that is to be made. */
export interface NewNode {
  readonly kind: string;
  readonly name?: string;
  /** Stored fields by key, `props.<name>` and `style.<breakpoint>.<property>` among them. */
  readonly fields: Readonly<Record<string, JsonValue>>;
}

/** The write side, handed to commands while a gesture is made. Reads see the writes made so far. */
export interface DocumentTransaction extends ProjectDocument {
  /** Everything that is stored for a living node, what this version leaves out of the record among it. */
  storedFields(id: NodeId): Readonly<Record<string, JsonValue>>;
  /** Everything that is stored for the project in a map. */
  storedEntries(map: 'theme' | 'settings'): Readonly<Record<string, JsonValue>>;
  createNode(node: NewNode, position: NodePosition): NodeId;
  /** Moves a node; `index` counts among the siblings without it. Throws DocumentError on a cycle or an unknown node. */
  moveNode(id: NodeId, position: NodePosition): void;
  /** Moves a node with all below it into the trash, from where undo and restore bring it back. */
  removeNode(id: NodeId): void;
  /** Brings a node back from the trash with all below it. False where nothing of it is left. */
  reviveNode(id: NodeId, position: NodePosition): boolean;
  /** Sets a stored field, or unsets it with undefined. Values that the style vocabulary refuses throw DocumentError. */
  setField(id: NodeId, key: string, value: JsonValue | undefined): void;
  setEntry(map: 'theme' | 'settings', key: string, value: JsonValue | undefined): void;
  /** As `setField` and `setEntry`, for values that this document has held before, whether this version knows them or not. */
  restoreField(id: NodeId, key: string, value: JsonValue | undefined): void;
  restoreEntry(map: 'theme' | 'settings', key: string, value: JsonValue | undefined): void;
}

/** The whole of a document at one moment, as it is stored. */
export interface StoredState {
  readonly pages: readonly StoredNode[];
  readonly theme: Readonly<Record<string, JsonValue>>;
  readonly settings: Readonly<Record<string, JsonValue>>;
}

/** A living node as it is stored, with those below it. */
export interface StoredNode {
  readonly id: NodeId;
  readonly fields: Readonly<Record<string, JsonValue>>;
  readonly children: readonly StoredNode[];
}

/** A gesture with the bytes that make it durable and can be merged elsewhere. */
export interface CommittedGesture extends Gesture {
  readonly update: Uint8Array;
}

/** A gesture that others don't know yet, with what of it is to be made again on top of what they did. */
export interface UnsentGesture {
  readonly gesture: CommittedGesture;
  readonly changes: readonly Change[];
}

/** What another window or device did. Without changes, its bytes merge field by field as those of any device. */
export type OthersGesture = Pick<CommittedGesture, 'update' | 'changes'>;

/** What became of a merge beneath gestures. */
export interface ImportedBeneath {
  /** The gestures as they are now, one for one, also where the merge failed: their old bytes are out of date. */
  readonly gestures: readonly CommittedGesture[];
  /** Why the bytes couldn't be merged, as `importUpdate` would throw it; null where they were. */
  readonly failure: unknown;
}

/** One open project: reads, gestures, undo and merges. */
export interface DocumentStore extends ProjectDocument {
  /** A node, also one that is in the trash, as it was there; undefined for one that never was. */
  lastKnown(id: NodeId): DocumentNode | undefined;
  /** Runs `make` as one gesture. Returns what it returned; a throw undoes all of it. A gesture without effect leaves no trace. */
  transact<T>(label: string, make: (transaction: DocumentTransaction) => T): T;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The label of the gesture that undo/redo would act on. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  undo(): boolean;
  redo(): boolean;
  /** Merges bytes from another device or an older version. Never enters the undo history. Throws DocumentError on damaged bytes. */
  importUpdate(update: Uint8Array): void;
  /**
   * Merges what others did, in order, beneath the last gestures of this document: those are taken back
   * and made again on top, so that they are the newer ones. Who follows gestures isn't told of them.
   */
  importBeneath(
    others: readonly OthersGesture[],
    unsent: readonly UnsentGesture[],
  ): ImportedBeneath;
  /** All that a document of these bytes lacks, as bytes that it can merge; null where it lacks nothing. */
  updateSince(known: readonly Uint8Array[]): Uint8Array | null;
  /** Where the document stands now, as a text that `restoreVersion` takes for as long as the project lives. */
  version(): string;
  /** The state at a version, to look at or to bring back. Throws DocumentError `unknown-version`. */
  at(version: string): StoredState;
  /** The document at a version, as bytes that `openDocument` takes. Throws DocumentError `unknown-version`. */
  snapshotAt(version: string): Uint8Array;
  /** Everything, as bytes that `openDocument` takes. */
  exportSnapshot(): Uint8Array;
  /** Called after each patch, synchronously. Returns the release. */
  subscribe(listener: (patch: DocumentPatch) => void): () => void;
  /** Called only when this node's record changes. Returns the release. */
  subscribeNode(id: NodeId, listener: () => void): () => void;
  /** Called with each local gesture (undo and redo too) so that it can be made durable. Returns the release. */
  onGesture(listener: (gesture: CommittedGesture) => void): () => void;
}
