import { type Capabilities, preferencesSchema } from '#shared/contract/schemas.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';

const preferencesKey = 'preferences';

/** What the host can do, and what the user set for the whole app. */
export function createAppService(
  storage: Pick<Storage, 'settings'>,
  ports: Ports,
): Pick<Handlers<'app'>, 'preferences' | 'capabilities' | 'setPreferences' | 'openExternal'> {
  const preferences = () =>
    preferencesSchema.parse(Object(storage.settings.read(preferencesKey) ?? {}));

  return {
    preferences,
    capabilities: (): Capabilities => ({
      host: ports.host,
      version: ports.version,
      nativeDialogs: ports.dialogs !== null,
      secureSecrets: ports.secrets.secure,
      autoUpdate: false,
      exportFolder: ports.paths.exports,
    }),
    setPreferences(changes) {
      const next = preferencesSchema.parse({ ...preferences(), ...changes });
      storage.settings.write(preferencesKey, next);
      return next;
    },
    openExternal: ({ url }) => ports.openExternal(url),
  };
}
