import { type Zippable, zipSync } from 'fflate';
import { safeFileName } from '#shared/document/plain-name.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { StoredProject } from '#storage/project-store.ts';
import { HostError } from '../errors.ts';
import { historyLimit, parseGesture } from '../projects/project-history.ts';
import {
  type Manifest,
  type StoredHistory,
  type StoredVersions,
  assetPath,
  documentPath,
  fileFormat,
  fileFormatVersions,
  historyPath,
  manifestPath,
  sha256,
  thumbnailPath,
  versionsPath,
} from './manifest.ts';

/** What goes through the contract in one message. */
/** What a project file may hold, and be itself. */
export const maximumProjectFileBytes = 64 * 1024 * 1024;

/** Zip can't say a time before 1980, and the file says nothing of when it was made: same project, same bytes. */
export const entryTime = '1980-01-01T00:00:00';

export interface WrittenParts {
  readonly document: Uint8Array;
  readonly withHistory: boolean;
  readonly thumbnail: Uint8Array | null;
}

/**
 * Puts a project into one archive. Throws HostError `project-file-too-large`, and StorageError `damaged`
 * for an image that can't be read.
 */
export async function writeProjectFile(
  storage: Pick<Storage, 'assets' | 'assetFiles' | 'log' | 'versions'>,
  project: StoredProject,
  { document, withHistory, thumbnail }: WrittenParts,
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>([[documentPath, document]]);
  const versions: StoredVersions = storage.versions
    .list(project.id)
    .map(({ name, version, createdAt }) => ({ name, version, createdAt }))
    .toReversed();
  files.set(versionsPath, encodeJson(versions));
  if (thumbnail) files.set(thumbnailPath, thumbnail);
  if (withHistory) files.set(historyPath, encodeJson(readHistory(storage, project.id)));

  const assets = storage.assets.list(project.id);
  let bytes = 0;
  for (const asset of assets) {
    bytes += asset.bytes;
    if (bytes > maximumProjectFileBytes) throw tooLarge(bytes);
    files.set(assetPath(asset.id), await storage.assetFiles.read(asset.id));
  }
  const manifest: Manifest = {
    format: fileFormat,
    formatVersion: thumbnail ? fileFormatVersions.withThumbnail : fileFormatVersions.first,
    project: { name: project.name, template: project.template },
    files: [...files].map(([path, content]) => ({
      path,
      bytes: content.byteLength,
      sha256: sha256(content),
    })),
    assets: assets.map(({ id, name }) => ({ id, name })),
  };
  const archive = zip(new Map([[manifestPath, encodeJson(manifest)], ...files]));
  if (archive.byteLength > maximumProjectFileBytes) throw tooLarge(archive.byteLength);
  return archive;
}

/** A name for the file that every system takes. */
export function projectFileName(projectName: string): string {
  return `${safeFileName(projectName, 'tausepro')}.tausepro`;
}

/** Gestures up to the newest; none from before one that can't be read. */
function readHistory(storage: Pick<Storage, 'log'>, projectId: string): StoredHistory {
  const history: StoredHistory = [];
  for (const row of storage.log.recentGestures(projectId, historyLimit).toReversed()) {
    const gesture = parseGesture(row.gesture);
    if (gesture === undefined) break;
    history.push({ gesture, createdAt: row.createdAt });
  }
  return history.reverse();
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) {
    // Images are compressed in themselves.
    const isImage = path === thumbnailPath || path.startsWith(assetPath(''));
    entries[path] = [content, { level: isImage ? 1 : 6 }];
  }
  return zipSync(entries, { mtime: entryTime });
}

function tooLarge(bytes: number): HostError {
  return new HostError(
    'project-file-too-large',
    `${bytes} bytes, at most ${maximumProjectFileBytes}`,
  );
}
