import { createHash } from 'node:crypto';

interface UpdateContent {
  readonly projectId: string;
  readonly gestureId: string;
  readonly update: Uint8Array;
  readonly gesture: string | null;
  readonly createdAt: number;
}

/** SHA-256 of everything that a log row says, as hex. */
export function updateChecksum(row: UpdateContent): string {
  return digest(
    JSON.stringify([row.projectId, row.gestureId, row.gesture, row.createdAt]),
    row.update,
  );
}

/** SHA-256 of a snapshot and of what it claims to cover, as hex. */
export function snapshotChecksum(
  projectId: string,
  sequence: number,
  snapshot: Uint8Array,
): string {
  return digest(JSON.stringify([projectId, sequence]), snapshot);
}

type Row = Readonly<Record<string, unknown>>;

/** Whether a log row, by the names of its columns, is what was written. */
export function isIntactUpdate(row: Row): boolean {
  const {
    project_id: projectId,
    gesture_id: gestureId,
    created_at: createdAt,
    update,
    gesture,
  } = row;
  if (typeof projectId !== 'string' || typeof gestureId !== 'string') return false;
  if (typeof createdAt !== 'number' || !(update instanceof Uint8Array)) return false;
  if (gesture !== null && typeof gesture !== 'string') return false;
  return updateChecksum({ projectId, gestureId, createdAt, update, gesture }) === row['checksum'];
}

/** Whether a snapshot, by the names of its columns, is what was written. */
export function isIntactSnapshot({ project_id: id, sequence, snapshot, checksum }: Row): boolean {
  if (typeof id !== 'string' || typeof sequence !== 'number') return false;
  return snapshot instanceof Uint8Array && snapshotChecksum(id, sequence, snapshot) === checksum;
}

function digest(header: string, content: Uint8Array): string {
  return createHash('sha256').update(header).update('\n').update(content).digest('hex');
}
