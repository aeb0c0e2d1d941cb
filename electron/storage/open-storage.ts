import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAssetCandidates } from './asset-candidates.ts';
import { type AssetFiles, createAssetFiles } from './asset-files.ts';
import { type AssetStore, createAssetStore } from './asset-store.ts';
import { type Backups, createBackups } from './backups.ts';
import { type CollectedAssets, collectAssets } from './collect-assets.ts';
import { createDamagedFiles } from './damaged-files.ts';
import { type Database, releasePages } from './database.ts';
import { type DeploymentStore, createDeploymentStore } from './deployment-store.ts';
import { type HistoryStore, createHistoryStore } from './history-store.ts';
import { type Outbox, createOutbox } from './outbox.ts';
import { type Ownership, claimDatabase } from './ownership.ts';
import { type ProjectStore, createProjectStore } from './project-store.ts';
import { type RecoveryNotes, createRecoveryNotes } from './recovery-notes.ts';
import { openOrRestore } from './restore.ts';
import { type SettingStore, createSettingStore } from './setting-store.ts';
import { type SnapshotStore, createSnapshotStore } from './snapshot-store.ts';
import { guardStorage, toStorageError, StorageError } from './storage-error.ts';
import { type UpdateLog, createUpdateLog } from './update-log.ts';
import { type VersionStore, createVersionStore } from './version-store.ts';

/**
 * Everything that one data folder holds. One process at a time has it open (see
 * `electron/services/data-lock.ts`); in one that lost it, writes throw StorageError `lost`.
 */
export interface Storage {
  readonly projects: ProjectStore;
  readonly log: UpdateLog;
  readonly snapshots: SnapshotStore;
  readonly assets: AssetStore;
  readonly assetFiles: AssetFiles;
  readonly settings: SettingStore;
  readonly deployments: DeploymentStore;
  readonly outbox: Outbox;
  readonly versions: VersionStore;
  readonly history: HistoryStore;
  readonly recoveryNotes: RecoveryNotes;
  /** A log row as it was written, from the newest backup that has it; undefined for none. */
  readonly findInBackups: Backups['findUpdate'];
  /** What happened to a database that was damaged: null where all was well. */
  readonly restored: { readonly damagedFile: string | null; readonly salvagedRows: number } | null;
  /** Copies the whole database beside itself when there is no copy yet, or enough has changed since the last one. */
  backUpIfDue(): Promise<void>;
  /**
   * Removes the files of assets that no project refers to any more, in steps that hold up nothing, and
   * gives the space of deleted rows back to the disk. Stops early where the signal aborts.
   */
  collectUnused(signal: AbortSignal): Promise<CollectedAssets>;
  /** Runs writes that belong together: all of them are on the disk afterwards, or none. */
  transaction<T>(work: () => T): T;
  close(): void;
}

const backedUpKey = 'backup.sequence';
/** A backup is due after so many log rows: a day of work or less. */
const rowsPerBackup = 500;

/**
 * Opens (or makes) the database `tausepro.db` in a data folder: checks it, restores it from a backup
 * and from what can still be read of it where it is damaged, and migrates it. Throws StorageError.
 */
export function openStorage(folder: string): Storage {
  return guardStorage(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const backups = createBackups(join(folder, 'backups'));
    const file = join(folder, 'tausepro.db');
    const damaged = createDamagedFiles(join(folder, 'damaged'), 'tausepro.db');
    const { database, restored } = openOrRestore(file, backups, damaged);
    const ownership = claimOrClose(database, file);
    const settings = createSettingStore(database);
    const candidates = createAssetCandidates(database);
    const assetFiles = createAssetFiles(join(folder, 'assets'), candidates.note);
    return {
      projects: createProjectStore(database),
      log: createUpdateLog(database),
      snapshots: createSnapshotStore(database),
      assets: createAssetStore(database),
      assetFiles,
      settings,
      deployments: createDeploymentStore(database),
      outbox: createOutbox(database),
      versions: createVersionStore(database),
      history: createHistoryStore(database),
      recoveryNotes: createRecoveryNotes(database),
      findInBackups: backups.findUpdate,
      restored,
      async backUpIfDue() {
        ownership.check();
        const newest = database
          .prepare<[]>('SELECT max(sequence) FROM project_update')
          .pluck()
          .get();
        const rows = Number(newest ?? 0) - Number(settings.read(backedUpKey) ?? 0);
        const isFirst = Number(newest ?? 0) > 0 && backups.list().length === 0;
        if (rows < rowsPerBackup && !isFirst) return;
        await backups.makeInBackground(database);
        ownership.renew();
        settings.write(backedUpKey, Number(newest));
      },
      async collectUnused(signal) {
        ownership.check();
        // The backup that a restore would take must not have projects whose pictures are gone.
        if (backups.newestRefersTo(new Set(candidates.unused(Number.MAX_SAFE_INTEGER)))) {
          await backups.makeInBackground(database).then(ownership.renew).catch(ignoreFullDisk);
        }
        const collected = await collectAssets(candidates, assetFiles, signal);
        await releasePages(database, signal);
        return collected;
      },
      transaction: (work) => guardStorage(() => database.transaction(work).immediate()),
      close: () => {
        database.close();
        ownership.release();
      },
    };
  });
}

function claimOrClose(database: Database, file: string): Ownership {
  try {
    return claimDatabase(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** On a full disk, space matters more than a backup: what is collected belongs to no project. */
function ignoreFullDisk(thrown: unknown): void {
  const error = toStorageError(thrown);
  if (!(error instanceof StorageError) || error.code !== 'full') throw error;
}
