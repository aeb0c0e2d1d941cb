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

  const newest = (project: string): string => {
    const { snapshot, updates } = loadProject(storage, project, ports.clock());
    return storedVersion([
      ...(snapshot === null ? [] : [snapshot]),
      ...updates.map(({ update }) => update),
    ]);
  };

  /** Throws DocumentError `unknown-version` for what is no moment of this project. */
  const known = (project: string, version: string): string => {
    loadProject(storage, project, ports.clock()).document.at(version);
    return version;
  };

  return {
    list({ project }) {
      requireProject(project);
      return storage.versions.list(project);
    },

    /** Names what is durable, which is what the interface has shown as saved, or what was once. */
    create({ project, name, version }) {
      requireProject(project);
      const made = {
        id: randomUUID(),
        name,
        version: version === undefined ? newest(project) : known(project, version),
        createdAt: ports.clock(),
      };
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
