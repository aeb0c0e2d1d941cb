import type { DocumentStore } from '#shared/document/document.ts';

const keptDocuments = 6;

export interface CachedDocument {
  readonly store: DocumentStore;
  /** Of the newest row that is merged into it: what it may be stored as a snapshot of. */
  sequence: number;
  /** Log rows that no snapshot covers yet. */
  rowsSinceSnapshot: number;
}

/** Documents in memory, the least recently used ones forgotten: they can always be read again. */
export interface DocumentCache {
  get(projectId: string, load: () => CachedDocument): CachedDocument;
  put(projectId: string, document: CachedDocument): void;
  /** Forgets a document that no longer says what the disk says. */
  forget(projectId: string): void;
}

export function createDocumentCache(): DocumentCache {
  const documents = new Map<string, CachedDocument>();

  const put = (projectId: string, document: CachedDocument): void => {
    documents.delete(projectId);
    documents.set(projectId, document);
    const oldest = documents.keys().next();
    if (documents.size > keptDocuments && !oldest.done) documents.delete(oldest.value);
  };

  return {
    put,
    get(projectId, load) {
      const document = documents.get(projectId) ?? load();
      put(projectId, document);
      return document;
    },
    forget: (projectId) => {
      documents.delete(projectId);
    },
  };
}
