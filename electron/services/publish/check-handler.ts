import { checkProject } from '#shared/checks/check-project.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { Handlers } from '../handlers.ts';
import type { ProjectsService } from '../projects/projects-service.ts';

/** Looks at a project before it is published. Throws HostError `not-found`. */
export function createCheckHandler(
  storage: Pick<Storage, 'assets'>,
  projects: Pick<ProjectsService, 'readDocument'>,
): Handlers<'publish'>['check'] {
  return ({ project }) =>
    checkProject(projects.readDocument(project), storage.assets.list(project));
}
