import { type Gesture, gestureSchema } from '#shared/document/change.ts';
import type { StoredUpdate } from '#storage/update-log.ts';

/** How many gestures undo and redo are rebuilt from. */
export const historyLimit = 200;

/** The gestures of stored rows, oldest first; none from before one that can't be read. */
export function readGestures(rows: readonly StoredUpdate[]): Gesture[] {
  const gestures: Gesture[] = [];
  for (const row of rows.toReversed()) {
    const gesture = parseGesture(row.gesture);
    if (gesture === undefined) break;
    gestures.push(gesture);
  }
  return gestures.reverse();
}

/** A gesture as the log holds it; undefined for one that can't be read. */
export function parseGesture(text: string | null): Gesture | undefined {
  try {
    return gestureSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}
