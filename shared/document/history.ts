import { invertChanges } from './apply-change.ts';
import type { Change, Gesture } from './change.ts';

/** A gesture that undo or redo can act on. */
export interface HistoryEntry {
  readonly label: string;
  readonly changes: readonly Change[];
}

/** The most gestures that are kept for undo. */
export const historyLimit = 1000;

/** The two stacks at one moment, the next ones last. Never changed in place. */
export interface HistoryState {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

/** The two stacks of undo and redo. They are made of gestures alone, so stored gestures bring them back. */
export class History {
  /** Where undo and redo stand; a state from before, set again, takes back what was pushed since. */
  state: HistoryState = { undo: [], redo: [] };

  constructor(gestures: readonly Gesture[] = []) {
    for (const gesture of gestures) this.push(gesture);
  }

  get nextUndo(): HistoryEntry | undefined {
    return this.state.undo.at(-1);
  }

  get nextRedo(): HistoryEntry | undefined {
    return this.state.redo.at(-1);
  }

  /** Takes in a gesture that has happened, whatever its kind. An edit that a merge left nothing of counts too. */
  push({ label, kind, changes }: Gesture): void {
    const { undo, redo } = this.state;
    const entry = { label, changes };
    const isEmpty = changes.length === 0;
    switch (kind) {
      case 'edit':
        this.state = { undo: [...undo, entry].slice(-historyLimit), redo: [] };
        break;
      case 'undo':
        this.state = {
          undo: undo.slice(0, -1),
          redo: isEmpty ? redo : [...redo, { label, changes: invertChanges(changes) }],
        };
        break;
      case 'redo':
        this.state = {
          undo: isEmpty ? undo : [...undo, entry].slice(-historyLimit),
          redo: redo.slice(0, -1),
        };
    }
  }
}
