import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AssetFiles, createAssetFiles } from './asset-files.ts';
import { type AssetStore, createAssetStore } from './asset-store.ts';
import { createBackups } from './backups.ts';
import { type DeploymentStore, createDeploymentStore } from './deployment-store.ts';
import { type HistoryStore, createHistoryStore } from './history-store.ts';
import { migrate } from './migrate.ts';
import { type ProjectStore, createProjectStore } from './project-store.ts';
import { openOrRestore } from './restore.ts';
import { type SettingStore, createSettingStore } from './setting-store.ts';
import { type SnapshotStore, createSnapshotStore } from './snapshot-store.ts';
import { guardStorage } from './storage-error.ts';
import { type UpdateLog, createUpdateLog } from './update-log.ts';
import { type VersionStore, createVersionStore } from './version-store.ts';

/** Everything that one data folder holds. One process at a time has it open (see `electron/services/data-lock.ts`). */
export interface Storage {
  readonly projects: ProjectStore;
  readonly log: UpdateLog;
  readonly snapshots: SnapshotStore;
  readonly assets: AssetStore;
  readonly assetFiles: AssetFiles;
  readonly settings: SettingStore;
  readonly deployments: DeploymentStore;
  readonly versions: VersionStore;
  readonly history: HistoryStore;
  /** Where a damaged database was moved when a backup had to take its place; null where all was well. */
  readonly damagedFile: string | null;
  /** Runs writes that belong together: all of them are on the disk afterwards, or none. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens (or makes) the database `tausepro.db` in a data folder: checks it, restores it from a backup
 * where it is damaged, and migrates it. Throws StorageError.
 */
export function openStorage(folder: string): Storage {
  return guardStorage(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const backups = createBackups(join(folder, 'backups'));
    const file = join(folder, 'tausepro.db');
    const { database, damagedFile } = openOrRestore(file, backups, join(folder, 'damaged'));
    try {
      migrate(database, backups);
    } catch (error) {
      database.close();
      throw error;
    }
    return {
      projects: createProjectStore(database),
      log: createUpdateLog(database),
      snapshots: createSnapshotStore(database),
      assets: createAssetStore(database),
      assetFiles: createAssetFiles(join(folder, 'assets')),
      settings: createSettingStore(database),
      deployments: createDeploymentStore(database),
      versions: createVersionStore(database),
      history: createHistoryStore(database),
      damagedFile,
      transaction: (work) => guardStorage(() => database.transaction(work).immediate()),
      close: () => {
        database.close();
      },
    };
  });
}
