import type { ProjectDocument } from './document.ts';
import { type DocumentBytes, loadDocument } from './load-document.ts';
import { Mirror } from './mirror.ts';

/** Reads a project without a way to write it: for export, preview and thumbnails. Throws as `openDocument` does. */
export function readDocument(bytes: DocumentBytes): ProjectDocument {
  const mirror = new Mirror(loadDocument(bytes).stored);
  return {
    pages: mirror.pages,
    theme: mirror.theme,
    settings: mirror.settings,
    node: (id) => mirror.get(id),
  };
}
