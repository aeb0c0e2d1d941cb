import { historyEntrySchema } from '#shared/contract/schemas.ts';
import { subjectOf } from '#shared/document/gesture-subject.ts';
import { storedVersion, versionAfter } from '#shared/document/stored-version.ts';
import type { HistoryRow } from '#storage/history-store.ts';
import type { Storage } from '#storage/open-storage.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import { parseGesture } from '../projects/project-history.ts';

/**
 * A project's gestures for people to walk through, the newest first. Records that can't be read are
 * left out; a moment that can't be read is told as none.
 */
export function createHistoryHandler(storage: Storage): Handlers<'projects'>['history'] {
  const versionOf = (project: string, { isStart, update }: HistoryRow): string | null => {
    try {
      const first = isStart === 1 ? storage.history.firstUpdate(project) : undefined;
      return first === undefined ? versionAfter(update) : storedVersion([first]);
    } catch {
      return null;
    }
  };
  return ({ project, before, limit }) => {
    if (storage.projects.find(project) === undefined) {
      throw new HostError('not-found', `project ${project}`);
    }
    return storage.history
      .list(project, before ?? Number.MAX_SAFE_INTEGER, limit)
      .flatMap((row) => {
        const subject = subjectOf(parseGesture(row.record)?.changes ?? []);
        const entry = { ...row, subject, version: versionOf(project, row) };
        return historyEntrySchema.safeParse(entry).data ?? [];
      });
  };
}
