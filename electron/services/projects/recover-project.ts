import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { Localized } from '#shared/document/value.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { Inspector } from '../inspection/inspector.ts';

const assetReference = /"(?:asset|of)":"([0-9a-f]{64})"/g;

const recoveredNames: Localized<(name: string) => string> = {
  es: (name) => (name === '' ? 'Recuperado' : `${name} (recuperado)`),
  pt: (name) => (name === '' ? 'Recuperado' : `${name} (recuperado)`),
  en: (name) => (name === '' ? 'Recovered' : `${name} (recovered)`),
};

/** Gives a project whose record was lost the name that its document has, if that can be read. */
export function nameRecovered(
  storage: Pick<Storage, 'projects'>,
  projectId: string,
  document: ProjectDocument | null,
): void {
  if (storage.projects.find(projectId)?.name !== '') return;
  const { locale, name } = document?.settings ?? { locale: 'es', name: '' };
  storage.projects.change(projectId, { name: recoveredNames[locale](name.slice(0, 100)) });
}

/** Whether the project's list lacks images that the document uses, or what is known of them. */
export function lacksAssets(
  storage: Pick<Storage, 'assets'>,
  projectId: string,
  document: ProjectDocument,
): boolean {
  return missingAssets(storage, projectId, document).length > 0;
}

function missingAssets(
  storage: Pick<Storage, 'assets'>,
  projectId: string,
  document: ProjectDocument,
): string[] {
  const listed = storage.assets.list(projectId);
  const unread = listed.filter(({ mediaType }) => mediaType === '').map(({ id }) => id);
  const known = new Set(listed.map(({ id }) => id));
  return [...unread, ...[...usedAssets(document)].filter((id) => !known.has(id))];
}

/** Images that a document uses, by their digests. */
function usedAssets(document: ProjectDocument): ReadonlySet<string> {
  const used = new Set<string>();
  const collect = (value: unknown): void => {
    for (const [, asset] of JSON.stringify(value).matchAll(assetReference)) used.add(asset ?? '');
  };
  const visit = (id: NodeId): void => {
    const node = document.node(id);
    if (node === undefined) return;
    collect(node);
    for (const child of node.children) visit(child);
  };
  collect([document.settings, document.theme]);
  for (const page of document.pages) visit(page);
  return used;
}

/**
 * Makes the record of an image anew that a document uses and the database doesn't know any more: its bytes
 * are there, under its digest. Notes those whose bytes are gone too.
 */
export async function recoverAssets(
  storage: Pick<Storage, 'assets' | 'assetFiles' | 'recoveryNotes' | 'projects'>,
  inspector: Pick<Inspector, 'inspectAsset'>,
  projectId: string,
  document: ProjectDocument,
  now: number,
): Promise<void> {
  for (const id of missingAssets(storage, projectId, document)) {
    const found = await storage.assetFiles
      .read(id)
      .then(inspector.inspectAsset)
      .catch(() => null);
    // Another call may have removed the project meanwhile.
    if (storage.projects.find(projectId) === undefined) return;
    if (found === null) {
      storage.recoveryNotes.addImage(projectId, id);
      continue;
    }
    const { mediaType, width, height, content } = found;
    const asset = { id, name: id.slice(0, 8), mediaType, bytes: content.byteLength, width, height };
    storage.assets.recover(projectId, asset, now);
    storage.recoveryNotes.removeImage(projectId, id);
    storage.recoveryNotes.addRepair(projectId);
  }
}
