import type { ProjectRecovery } from '#shared/contract/schemas.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { StoredRecovery } from '#storage/recovery-notes.ts';

/** What is told of damage to a project; null where the project is gone. */
export function describeRecovery(
  storage: Pick<Storage, 'projects'>,
  { projectId, ...numbers }: StoredRecovery,
): ProjectRecovery | null {
  const project = storage.projects.find(projectId);
  return project ? { project: projectId, name: project.name, ...numbers } : null;
}
