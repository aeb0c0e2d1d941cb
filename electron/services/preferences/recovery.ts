import { recoverySchema } from '#shared/contract/schemas.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { Handlers } from '../handlers.ts';
import type { Logger } from '../ports.ts';
import { describeRecovery } from '../projects/describe-recovery.ts';

const recoveryKey = 'recovery';

/** Remembers what damage did until the user has read it, over any number of starts. */
export function createRecoveryHandlers(
  storage: Pick<Storage, 'settings' | 'restored' | 'projects' | 'recoveryNotes'>,
  logger: Logger,
): Pick<Handlers<'app'>, 'recovery' | 'dismissRecovery'> {
  const { restored } = storage;
  if (restored !== null) {
    const projects = storage.projects.list().length;
    logger.error('the database was damaged and another one took its place', {
      ...restored,
      projects,
    });
    storage.settings.write(recoveryKey, { damagedFile: restored.damagedFile, projects });
  }
  return {
    recovery() {
      const stored = storage.settings.read(recoveryKey);
      const database = recoverySchema.shape.database.safeParse(stored).data ?? null;
      const projects = storage.recoveryNotes
        .list()
        .flatMap((note) => describeRecovery(storage, note) ?? []);
      return database === null && projects.length === 0 ? null : { database, projects };
    },
    dismissRecovery({ project }) {
      if (project === null) storage.settings.write(recoveryKey, null);
      storage.recoveryNotes.dismiss(project);
    },
  };
}
