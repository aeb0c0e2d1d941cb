import type { ProjectDocument } from '#shared/document/document.ts';
import { DocumentError } from '#shared/document/errors.ts';
import { readDocument } from '#shared/document/read-document.ts';
import { type InspectedAsset, inspectAsset } from '../assets/inspect-asset.ts';
import type { ProjectFacts } from '#storage/project-store.ts';
import { HostError } from '../errors.ts';
import { isThumbnail } from '../thumbnails/is-thumbnail.ts';
import {
  type Manifest,
  type StoredHistory,
  type StoredVersions,
  assetPath,
  documentPath,
  historyPath,
  invalidFile,
  manifestPath,
  parseJson,
  readManifest,
  sha256,
  storedHistorySchema,
  storedVersionsSchema,
  thumbnailPath,
  versionsPath,
} from './manifest.ts';
import { type ArchiveLimits, readArchive } from './read-archive.ts';

/** Everything in a project file, checked. */
export interface ProjectFileContent {
  readonly name: string;
  readonly template: string | null;
  readonly document: Uint8Array;
  /** What the home screen shows of the document. */
  readonly facts: ProjectFacts;
  readonly images: readonly ProjectImage[];
  readonly history: StoredHistory;
  readonly versions: StoredVersions;
  readonly thumbnail: Uint8Array | null;
}

/** An image with its bytes as they are in the file, whose digest the document names. */
export interface ProjectImage extends InspectedAsset {
  readonly name: string;
}

type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Reads a project file and checks all of it. Throws HostError `project-file-invalid`, or `project-newer`
 * for one that a later version wrote.
 */
export async function readProjectFile(
  content: Uint8Array,
  limits?: ArchiveLimits,
): Promise<ProjectFileContent> {
  const files = await readArchive(content, limits);
  const manifest = readManifest(files.get(manifestPath));
  checkFiles(manifest, files);
  const document = requireFile(files, documentPath);
  const facts = checkDocument(document);
  const history = files.get(historyPath);
  const versions = files.get(versionsPath);
  const thumbnail = files.get(thumbnailPath) ?? null;
  if (thumbnail && !(await isThumbnail(thumbnail)))
    throw invalidFile('its thumbnail is no picture');
  return {
    ...manifest.project,
    document,
    facts,
    images: manifest.assets.map(({ id, name }) => ({ name, ...readImage(files, id) })),
    history: history ? parseJson(history, storedHistorySchema, historyPath) : [],
    versions: versions ? parseJson(versions, storedVersionsSchema, versionsPath) : [],
    thumbnail,
  };
}

/** The archive holds exactly what the manifest lists, unchanged. */
function checkFiles(manifest: Manifest, files: ArchiveFiles): void {
  const assets = manifest.assets.map(({ id }) => assetPath(id));
  const allowed = new Set([documentPath, historyPath, versionsPath, thumbnailPath, ...assets]);
  const listed = new Set<string>();
  for (const { path, bytes, sha256: digest } of manifest.files) {
    if (!allowed.has(path) || listed.has(path))
      throw invalidFile('its manifest lists a wrong file');
    listed.add(path);
    const content = requireFile(files, path);
    if (content.byteLength !== bytes || sha256(content) !== digest) {
      throw invalidFile(`${path} was changed`);
    }
  }
  if (new Set(assets).size !== assets.length) throw invalidFile('an image is listed twice');
  for (const path of [documentPath, ...assets]) {
    if (!listed.has(path)) throw invalidFile(`${path} is missing`);
  }
  if (files.size !== listed.size + 1) throw invalidFile('it holds a file that it does not list');
}

function requireFile(files: ArchiveFiles, path: string): Uint8Array {
  const content = files.get(path);
  if (content === undefined) throw invalidFile(`${path} is missing`);
  return content;
}

function checkDocument(content: Uint8Array): ProjectFacts {
  let document: ProjectDocument;
  try {
    document = readDocument({ snapshot: content });
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'newer-version') throw error;
    throw invalidFile("the document can't be read", error);
  }
  const { pages, settings } = document;
  checkDepth(document);
  if (pages.length === 0) throw invalidFile('the document has no page');
  return { pages: pages.length, description: settings.description };
}

/** More than pages show, and so deep that whoever walks them would run out of stack. */
const deepestNode = 500;

/** Throws HostError `project-file-invalid` for nodes in nodes that no page could show. */
function checkDepth(document: ProjectDocument): void {
  let level = document.pages;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepestNode) throw invalidFile(`elements lie more than ${deepestNode} deep in it`);
    level = level.flatMap((id) => document.node(id)?.children ?? []);
  }
}

/**
 * An image whose bytes are what its name says, and which the app would take. Another version may have
 * written a drawing otherwise: its bytes stay, and it is written anew when it is shown.
 */
function readImage(files: ArchiveFiles, id: string): InspectedAsset {
  const content = requireFile(files, assetPath(id));
  if (sha256(content) !== id) throw invalidFile('an image in it is not what its name says');
  try {
    return { ...inspectAsset(content), content };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw invalidFile(`an image in it is refused: ${error.detail}`, error);
  }
}
