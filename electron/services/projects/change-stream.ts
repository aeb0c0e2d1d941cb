import type { LogRow, ProjectChange } from '#shared/contract/schemas.ts';
import type { StoredUpdate, UpdateLog } from '#storage/update-log.ts';
import { parseGesture } from './project-history.ts';

/** Tells the windows of a project what comes to its log. */
export interface ChangeStream {
  /** Wakes those who follow a project. */
  tell(projectId: string): void;
  /** What comes after a row, what is there already among it, until the signal aborts; ends after `apart`. */
  follow(
    projectId: string,
    after: string,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ProjectChange, void, void>;
  /** The next rows after the one of a gesture. */
  next(projectId: string, after: string): ProjectChange;
}

/** Bytes of rows up to which they go in one message. */
const messageBytes = 4_000_000;

/** Followers keep a place in the log and nothing else: one that reads slowly holds up nobody and holds no rows. */
export function createChangeStream(log: Pick<UpdateLog, 'find' | 'readAfter'>): ChangeStream {
  const followers = new Map<string, Set<() => void>>();

  const next = (projectId: string, after: string): ProjectChange => {
    const known = log.find(after);
    if (known?.projectId !== projectId) return { type: 'apart' };
    return { type: 'behind', rows: firstRows(log.readAfter(projectId, known.sequence).updates) };
  };

  return {
    next,
    tell: (projectId) => followers.get(projectId)?.forEach((wake) => wake()),

    async *follow(projectId, after, signal) {
      let at = after;
      let isNew = true;
      let wake = (): void => undefined;
      const onChange = (): void => {
        isNew = true;
        wake();
      };
      const own = followers.get(projectId) ?? new Set();
      followers.set(projectId, own.add(onChange));
      signal?.addEventListener('abort', onChange);
      try {
        while (signal?.aborted !== true) {
          if (!isNew) await new Promise<void>((resolve) => (wake = resolve));
          isNew = false;
          const change = next(projectId, at);
          const newest = change.type === 'behind' ? change.rows.at(-1) : undefined;
          if (newest !== undefined) {
            at = newest.gestureId;
            isNew = true;
          }
          if (newest !== undefined || change.type === 'apart') yield change;
          if (change.type === 'apart') return;
        }
      } finally {
        own.delete(onChange);
        if (own.size === 0 && followers.get(projectId) === own) followers.delete(projectId);
        signal?.removeEventListener('abort', onChange);
      }
    },
  };
}

/** As many of the first rows as go in one message, one at least. */
function firstRows(rows: readonly StoredUpdate[]): LogRow[] {
  let bytes = 0;
  const first = rows.findIndex(({ update, gesture }) => {
    bytes += update.byteLength + (gesture?.length ?? 0);
    return bytes > messageBytes;
  });
  return (first === -1 ? rows : rows.slice(0, Math.max(first, 1))).map(toLogRow);
}

function toLogRow({ sequence, gestureId, update, gesture, createdAt }: StoredUpdate): LogRow {
  return { sequence, gestureId, update, gesture: parseGesture(gesture) ?? null, createdAt };
}
