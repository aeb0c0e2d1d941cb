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

function digest(header: string, content: Uint8Array): string {
  return createHash('sha256').update(header).update('\n').update(content).digest('hex');
}
