import { invertChanges } from './apply-change.ts';
import type { Change, Gesture } from './change.ts';

/** A gesture that undo or redo can act on. */
export interface HistoryEntry {
  readonly label: string;
  readonly changes: readonly Change[];
}

/** The most gestures that are kept for undo. */
export const historyLimit = 1000;

/** The two stacks of undo and redo. They are made of gestures alone, so stored gestures bring them back. */
export class History {
  readonly #undo: HistoryEntry[] = [];
  readonly #redo: HistoryEntry[] = [];

  constructor(gestures: readonly Gesture[] = []) {
    for (const gesture of gestures) this.push(gesture);
  }

  get nextUndo(): HistoryEntry | undefined {
    return this.#undo.at(-1);
  }

  get nextRedo(): HistoryEntry | undefined {
    return this.#redo.at(-1);
  }

  /** Takes in a gesture that has happened, whatever its kind. */
  push({ label, kind, changes }: Gesture): void {
    switch (kind) {
      case 'edit':
        this.#redo.length = 0;
        break;
      case 'undo':
        this.#undo.pop();
        if (changes.length > 0) this.#redo.push({ label, changes: invertChanges(changes) });
        return;
      case 'redo':
        this.#redo.pop();
        break;
    }
    if (changes.length > 0) this.#undo.push({ label, changes });
    if (this.#undo.length > historyLimit) this.#undo.shift();
  }
}
