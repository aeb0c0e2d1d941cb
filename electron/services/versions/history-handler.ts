import { historyEntrySchema } from '#shared/contract/schemas.ts';
import type { Storage } from '#storage/open-storage.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';

/** A project's gestures for people to walk through, the newest first. Records that can't be read are left out. */
export function createHistoryHandler(storage: Storage): Handlers<'projects'>['history'] {
  return ({ project, before, limit }) => {
    if (storage.projects.find(project) === undefined) {
      throw new HostError('not-found', `project ${project}`);
    }
    return storage.history
      .list(project, before ?? Number.MAX_SAFE_INTEGER, limit)
      .flatMap((row) => historyEntrySchema.safeParse(row).data ?? []);
  };
}
