import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from './ports.ts';

/** Where a user's own folders are. */
export interface UserPlaces {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface DataFolder {
  /** Absolute path. */
  readonly folder: string;
  /** Where projects are too, of which this host shows none; null where there is no such folder. */
  readonly other: string | null;
}

/**
 * Where projects are unless `--data` says otherwise: one folder for both hosts. Earlier the window had one
 * of its own; where only that one holds projects both hosts use it, and where both do each host stays with
 * the one that it had.
 */
export function usualDataFolder(
  host: Ports['host'],
  places: UserPlaces = { platform: process.platform, home: homedir(), environment: process.env },
): DataFolder {
  const shared = sharedFolder(places);
  const earlier = earlierWindowFolder(places);
  if (!holdsProjects(earlier)) return { folder: shared, other: null };
  if (!holdsProjects(shared)) return { folder: earlier, other: null };
  return host === 'web' ? { folder: shared, other: earlier } : { folder: earlier, other: shared };
}

function holdsProjects(folder: string): boolean {
  return existsSync(join(folder, 'tausepro.db'));
}

function sharedFolder({ environment, home }: UserPlaces): string {
  const chosen = environment['XDG_DATA_HOME'];
  return chosen ? join(chosen, 'tausepro') : join(home, '.local', 'share', 'tausepro');
}

/** `data` in the folder in which Electron kept what belongs to the app by its package's name. */
function earlierWindowFolder(places: UserPlaces): string {
  return join(settingsFolder(places), 'tausepro-desktop', 'data');
}

function settingsFolder({ platform, environment, home }: UserPlaces): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return environment['APPDATA'] || join(home, 'AppData', 'Roaming');
  return environment['XDG_CONFIG_HOME'] || join(home, '.config');
}
