import { randomUUID } from 'node:crypto';
import { storedVersion } from '#shared/document/stored-version.ts';
import type { Storage } from '#storage/open-storage.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { loadProject } from '../projects/load-project.ts';

/**
 * Named points of a project's history. Restoring one is a gesture of the interface (`restoreVersion`),
 * so that it can be undone as every other.
 */
export function createVersionsService(
  storage: Storage,
  ports: Pick<Ports, 'clock'>,
): Handlers<'versions'> {
  const requireProject = (project: string): void => {
    if (storage.projects.find(project) === undefined) {
      throw new HostError('not-found', `project ${project}`);
    }
  };

  return {
    list({ project }) {
      requireProject(project);
      return storage.versions.list(project);
    },

    /** Names what is durable, which is what the interface has shown as saved. */
    create({ project, name }) {
      requireProject(project);
      const { snapshot, updates } = loadProject(storage, project, ports.clock());
      const bytes = [
        ...(snapshot === null ? [] : [snapshot]),
        ...updates.map(({ update }) => update),
      ];
      const version = { id: randomUUID(), name, version: storedVersion(bytes) };
      const made = { ...version, createdAt: ports.clock() };
      storage.versions.insert(project, made);
      return made;
    },

    rename({ project, version, name }) {
      requireProject(project);
      const renamed = storage.versions.rename(project, version, name);
      if (renamed === undefined) throw new HostError('not-found', `version ${version}`);
      return renamed;
    },
  };
}
