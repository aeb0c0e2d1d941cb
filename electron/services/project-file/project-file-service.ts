import type { StoredAsset } from '#storage/asset-store.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { AssetsService } from '../assets/assets-service.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { ProjectsService } from '../projects/projects-service.ts';
import { readProjectFile } from './read-project-file.ts';
import { projectFileName, writeProjectFile } from './write-project-file.ts';

export interface ProjectFileDependencies {
  readonly storage: Storage;
  readonly projects: Pick<ProjectsService, 'insert' | 'exportSnapshot'>;
  readonly assets: Pick<AssetsService, 'store'>;
}

/** Projects as files that can be sent, kept and opened elsewhere. Rules: docs/spec/project-file.md. */
export function createProjectFileService({
  storage,
  projects,
  assets,
}: ProjectFileDependencies): Pick<Handlers<'projects'>, 'exportFile' | 'importFile'> {
  return {
    async exportFile({ project: projectId, history }) {
      const project = storage.projects.find(projectId);
      if (project === undefined) throw new HostError('not-found', `project ${projectId}`);
      const document = projects.exportSnapshot(projectId);
      const content = await writeProjectFile(storage, project, document, history);
      return { fileName: projectFileName(project.name), content };
    },

    /** Checks all of it before the first write; then images, which nothing shows until the one transaction. */
    async importFile({ content }) {
      const { name, template, images, ...rest } = await readProjectFile(content);
      return storage.assetFiles.hold(async () => {
        const stored: StoredAsset[] = [];
        for (const image of images) stored.push(await assets.store(image.name, image.content));
        const taken = storage.projects.list().filter(({ trashedAt }) => trashedAt === null);
        const free = freeName(name, new Set(taken.map((project) => project.name)));
        return projects.insert({ name: free, template }, { ...rest, assets: stored });
      });
    },
  };
}

/** The name, or with the next number where a project has it: two cards of one name can't be told apart. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) {
    const suffix = ` (${number})`;
    free = `${name.slice(0, 120 - suffix.length)}${suffix}`;
  }
  return free;
}
