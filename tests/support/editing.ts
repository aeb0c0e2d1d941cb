import { randomUUID } from 'node:crypto';
import type { AppendedGesture, ContractClient } from './contract-client.ts';
import { setSettings } from '#shared/document/commands/project-entries.ts';
import { addPage } from '#shared/document/commands/pages.ts';
import type { CommittedGesture, DocumentStore } from '#shared/document/document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { OpenedProject } from '#shared/contract/schemas.ts';

/** The document as the interface opens it. */
export function documentOf(opened: OpenedProject): DocumentStore {
  return openDocument({
    snapshot: opened.snapshot ?? undefined,
    updates: opened.updates,
    history: opened.history,
  });
}

/** Runs one gesture that sets the description, and returns what would be sent for it. */
export function describeProject(document: DocumentStore, description: string): CommittedGesture {
  return commit(document, () => {
    document.transact('settings', (transaction) => setSettings(transaction, { description }));
  });
}

/** Runs one gesture that adds a page, and returns what would be sent for it. */
export function addPageTo(document: DocumentStore): CommittedGesture {
  return commit(document, () => {
    document.transact('addPage', (transaction) => addPage(transaction, { title: 'Otra' }));
  });
}

function commit(document: DocumentStore, run: () => void): CommittedGesture {
  let committed: CommittedGesture | undefined;
  const release = document.onGesture((gesture) => {
    committed = gesture;
  });
  run();
  release();
  if (committed === undefined) throw new Error('the gesture changed nothing');
  return committed;
}

/** Sends a gesture, with an id of its own unless one is given. */
export function append(
  client: ContractClient,
  project: string,
  { update, ...gesture }: CommittedGesture,
  gestureId: string = randomUUID(),
): AppendedGesture {
  return client.projects.append({ project, gestureId, update, gesture });
}
