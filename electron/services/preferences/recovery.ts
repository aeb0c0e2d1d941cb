import { recoverySchema } from '#shared/contract/schemas.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { Handlers } from '../handlers.ts';
import type { Logger } from '../ports.ts';

const recoveryKey = 'recovery';

/** Remembers that a damaged database was replaced until the user has seen it, over any number of starts. */
export function createRecoveryHandlers(
  storage: Pick<Storage, 'settings' | 'restored' | 'projects'>,
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
    recovery: () => recoverySchema.safeParse(storage.settings.read(recoveryKey)).data ?? null,
    dismissRecovery: () => storage.settings.write(recoveryKey, null),
  };
}
