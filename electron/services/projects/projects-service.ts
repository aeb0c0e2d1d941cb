import { randomUUID } from 'node:crypto';
import type { OpenedProject, ProjectSummary } from '#shared/contract/schemas.ts';
import type { Gesture } from '#shared/document/change.ts';
import type { DocumentStore, ProjectDocument } from '#shared/document/document.ts';
import { DocumentError } from '#shared/document/errors.ts';
import type { Localized } from '#shared/document/value.ts';
import { openDocument } from '#shared/document/open-document.ts';
import { updateWithoutChanges } from '#shared/document/stored-version.ts';
import type { StoredAsset } from '#storage/asset-store.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { ProjectFacts, StoredProject } from '#storage/project-store.ts';
import type { StoredVersion } from '#storage/version-store.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { Inspector } from '../inspection/inspector.ts';
import type { Ports } from '../ports.ts';
import { createChangeStream } from './change-stream.ts';
import { type CachedDocument, createDocumentCache } from './document-cache.ts';
import { describeRecovery } from './describe-recovery.ts';
import { loadProject } from './load-project.ts';
import { recoverAll } from './recover-all.ts';
import { lacksAssets, nameRecovered, recoverAssets } from './recover-project.ts';
import { historyLimit, readGestures } from './project-history.ts';

/** A snapshot is stored after so many rows, so that opening stays quick however long the log is. */
const rowsPerSnapshot = 200;
/** Bytes of rows from which opening stores one: reading rows costs far more than reading a snapshot. */
const largeRows = 64_000;

export interface AppendedGesture {
  readonly project: string;
  readonly sequence: number;
  readonly gesture: Gesture;
}

/** The part of the contract's projects that others answer. */
type AnsweredElsewhere = 'history' | 'exportFile' | 'importFile';

export interface ProjectsService extends Omit<Handlers<'projects'>, AnsweredElsewhere> {
  /** Called after each gesture that became durable. Returns the release. */
  onAppended(listener: (appended: AppendedGesture) => void): () => void;
  /** The project as it is now; keeps up with the log while it is in memory. Throws HostError `not-found`. */
  readDocument(projectId: string): ProjectDocument & Pick<DocumentStore, 'subscribe'>;
  /** The whole of the project as bytes that `openDocument` takes. Throws HostError `not-found`. */
  exportSnapshot(projectId: string): Uint8Array;
  /** Makes a project; all of it is on the disk afterwards, or none. */
  insert(fields: Pick<StoredProject, 'name' | 'template'>, content: ProjectContent): ProjectSummary;
  /** Settles once what a restored database needs of its documents is done; at once for any other. */
  readonly recovered: Promise<void>;
  /** What the home screen shows of a project. Throws HostError `not-found`. */
  summary(projectId: string): ProjectSummary;
}

/** What a new project begins with: its document as bytes, and assets whose files are stored already. */
export interface ProjectContent {
  readonly document: Uint8Array;
  readonly assets: readonly StoredAsset[];
  /** Of the document, where it was read already. */
  readonly facts?: ProjectFacts;
  /** Gestures that the document holds already, oldest first, for undo. */
  readonly history?: readonly { readonly gesture: Gesture; readonly createdAt: number }[];
  /** Named versions of the document, oldest first. */
  readonly versions?: readonly Omit<StoredVersion, 'id'>[];
}

/** Makes a new project's content, from a template or from nothing. */
export type MakeContent = (
  input: Parameters<Handlers<'projects'>['create']>[0],
) => Promise<ProjectContent>;

const copyNames: Localized<(name: string) => string> = {
  es: (name) => `${name} (copia)`,
  pt: (name) => `${name} (cópia)`,
  en: (name) => `${name} (copy)`,
};

/**
 * Projects and their logs. Each change to a project runs from check to row without a pause, so two
 * can't interleave.
 */
export function createProjectsService(
  storage: Storage,
  ports: Pick<Ports, 'clock' | 'logger'>,
  makeContent: MakeContent,
  inspector: Pick<Inspector, 'inspectAsset'>,
): ProjectsService {
  const cache = createDocumentCache();
  const listeners = new Set<(appended: AppendedGesture) => void>();
  const stream = createChangeStream(storage.log);

  const summary = (projectId: string): StoredProject => {
    const project = storage.projects.find(projectId);
    if (project === undefined) throw new HostError('not-found', `project ${projectId}`);
    return project;
  };

  const positionOf = (projectId: string): string => {
    const newest = storage.log.newestGesture(projectId);
    if (newest === undefined) throw new HostError('project-damaged', 'the project has no row');
    return newest;
  };

  const load = (projectId: string): CachedDocument => {
    summary(projectId);
    const { document, updates, sequence } = loadProject(storage, projectId, ports.clock());
    return { store: document, sequence, rowsSinceSnapshot: updates.length };
  };

  /** The document with all rows of the log in it, also those that came by another way than this service. */
  const current = (projectId: string): CachedDocument => {
    const cached = cache.get(projectId, () => load(projectId));
    if (cached.sequence >= storage.log.newestSequence(projectId)) return cached;
    cache.forget(projectId);
    return cache.get(projectId, () => load(projectId));
  };

  const insert = (
    fields: Pick<StoredProject, 'name' | 'template'>,
    content: ProjectContent,
  ): StoredProject => {
    const now = ports.clock();
    const id = randomUUID();
    const facts = content.facts ?? factsOf(openDocument({ snapshot: content.document }));
    const times = { createdAt: now, updatedAt: now, trashedAt: null };
    const project = { ...fields, ...times, id, ...facts };
    storage.transaction(() => {
      storage.projects.insert(project);
      const row = { projectId: id, gestureId: randomUUID(), gesture: null, createdAt: now };
      storage.log.append({ ...row, update: content.document });
      for (const asset of content.assets) storage.assets.insert(id, asset, now);
      for (const version of content.versions ?? []) {
        storage.versions.insert(id, { ...version, id: randomUUID() });
      }
      appendHistory(storage, id, content, now);
    });
    return project;
  };

  const openNow = (projectId: string) => {
    summary(projectId);
    const loaded = loadProject(storage, projectId, ports.clock());
    const { document: store, sequence } = loaded;
    const cached = { store, sequence, rowsSinceSnapshot: loaded.updates.length };
    cache.put(projectId, cached);
    nameRecovered(storage, projectId, store);
    return { ...loaded, cached };
  };

  const saveSnapshot = (projectId: string, cached: CachedDocument): Uint8Array | undefined => {
    try {
      const snapshot = cached.store.exportSnapshot();
      storage.snapshots.save(projectId, cached.sequence, snapshot, ports.clock());
      cached.rowsSinceSnapshot = 0;
      return snapshot;
    } catch (error) {
      ports.logger.warn('snapshot not stored; the log has everything', { projectId, error });
      return undefined;
    }
  };

  const tell = (appended: AppendedGesture): void => {
    stream.tell(appended.project);
    for (const listener of listeners) {
      try {
        listener(appended);
      } catch (error) {
        ports.logger.error('a follower of gestures failed', { error });
      }
    }
  };

  const change = (
    projectId: string,
    fields: { name?: string; trashedAt?: number | null },
  ): ProjectSummary => {
    const project = storage.projects.change(projectId, fields);
    if (project === undefined) throw new HostError('not-found', `project ${projectId}`);
    return project;
  };

  return {
    list: () => storage.projects.list(),

    create: (input) =>
      storage.assetFiles.hold(async () => {
        const content = await makeContent(input);
        return insert({ name: input.name, template: input.template?.id ?? null }, content);
      }),

    async open({ project: projectId }): Promise<OpenedProject> {
      let loaded = openNow(projectId);
      if (lacksAssets(storage, projectId, loaded.document)) {
        await recoverAssets(storage, inspector, projectId, loaded.document, ports.clock());
        // Another window may have edited meanwhile.
        loaded = openNow(projectId);
      }
      const { cached, document, sequence } = loaded;
      const bytes = loaded.updates.reduce((sum, { update }) => sum + update.length, 0);
      const whole = bytes > largeRows ? saveSnapshot(projectId, cached) : undefined;
      storage.projects.setFacts(projectId, factsOf(document));
      const note = storage.recoveryNotes.find(projectId);
      return {
        project: summary(projectId),
        snapshot: whole ?? loaded.snapshot,
        updates: whole ? [] : loaded.updates.map(({ update }) => update),
        history: readGestures(storage.log.recentGestures(projectId, historyLimit)),
        sequence,
        position: positionOf(projectId),
        recovery: note && describeRecovery(storage, note),
      };
    },

    append({ project: projectId, gestureId, update, gesture, madeAt, after }) {
      const stored = storage.log.find(gestureId);
      if (stored !== undefined) {
        if (stored.projectId !== projectId) {
          throw new HostError('invalid-input', 'this gesture belongs to another project');
        }
        return { type: 'stored', sequence: stored.sequence, savedAt: stored.createdAt };
      }
      const cached = current(projectId);
      if (after !== undefined && after !== positionOf(projectId)) {
        return stream.next(projectId, after);
      }
      const now = ports.clock();
      const row = { projectId, gestureId, update, createdAt: Math.min(madeAt ?? now, now) };
      let sequence: number;
      try {
        importUpdate(cached.store, update);
        sequence = storage.log.append({ ...row, gesture: JSON.stringify(gesture) }).sequence;
      } catch (error) {
        cache.forget(projectId);
        // It builds on what this log lost.
        if (after !== undefined && isIncomplete(error)) return { type: 'apart' };
        throw error;
      }
      storage.projects.setFacts(projectId, factsOf(cached.store));
      cached.sequence = sequence;
      cached.rowsSinceSnapshot += 1;
      if (cached.rowsSinceSnapshot % rowsPerSnapshot === 0) {
        setImmediate(() => saveSnapshot(projectId, cached));
      }
      tell({ project: projectId, sequence, gesture });
      return { type: 'stored', sequence, savedAt: row.createdAt };
    },

    changes({ project, after }, signal) {
      summary(project);
      return stream.follow(project, after, signal);
    },

    rename: ({ project, name }) => change(project, { name }),
    trash: ({ project }) => change(project, { trashedAt: ports.clock() }),
    restore: ({ project }) => change(project, { trashedAt: null }),
    remove({ project }) {
      if (summary(project).trashedAt === null) {
        throw new HostError('invalid-input', 'only what is in the trash can be deleted');
      }
      cache.forget(project);
      storage.projects.remove(project);
    },

    duplicate({ project: projectId }) {
      const { name, template } = summary(projectId);
      const { document } = loadProject(storage, projectId, ports.clock());
      const copyName = copyNames[document.settings.locale](name).slice(0, 120);
      return insert(
        { name: copyName, template },
        { document: document.exportSnapshot(), assets: storage.assets.list(projectId) },
      );
    },

    onAppended(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    readDocument: (projectId) => current(projectId).store,
    exportSnapshot: (projectId) => current(projectId).store.exportSnapshot(),
    insert,
    summary,
    recovered:
      storage.restored === null
        ? Promise.resolve()
        : recoverAll(storage, inspector, ports, current),
  };
}

/** Rows that bring gestures and no bytes: the first row of the project holds what they did. The last one dates the project. */
function appendHistory(
  storage: Storage,
  projectId: string,
  content: ProjectContent,
  now: number,
): void {
  if (content.history === undefined || content.history.length === 0) return;
  const update = updateWithoutChanges(content.document);
  for (const { gesture, createdAt } of content.history) {
    const row = { projectId, gestureId: randomUUID(), update, createdAt };
    storage.log.append({ ...row, gesture: JSON.stringify(gesture) });
  }
  storage.log.append({ projectId, gestureId: randomUUID(), update, gesture: null, createdAt: now });
}

function factsOf({ pages, settings }: ProjectDocument): ProjectFacts {
  return { pages: pages.length, description: settings.description };
}

function isIncomplete(error: unknown): boolean {
  const cause = error instanceof HostError ? error.cause : undefined;
  return cause instanceof DocumentError && cause.code === 'incomplete';
}

/** Merges what a client sent. Bytes that don't fit are the client's fault, not damage on the disk. */
function importUpdate(document: DocumentStore, update: Uint8Array): void {
  try {
    document.importUpdate(update);
  } catch (error) {
    if (error instanceof DocumentError && error.code === 'newer-version') throw error;
    throw new HostError('invalid-input', `the update can't be read: ${String(error)}`, {
      cause: error,
    });
  }
}
