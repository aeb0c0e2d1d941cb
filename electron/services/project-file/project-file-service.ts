import type { StoredAsset } from '#storage/asset-store.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { AssetsService } from '../assets/assets-service.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { Inspector } from '../inspection/inspector.ts';
import type { ProjectsService } from '../projects/projects-service.ts';
import { isThumbnail } from '../thumbnails/is-thumbnail.ts';
import type { ThumbnailsService } from '../thumbnails/thumbnails-service.ts';
import { projectFileName, writeProjectFile } from './write-project-file.ts';

export interface ProjectFileDependencies {
  readonly storage: Storage;
  readonly projects: Pick<ProjectsService, 'insert' | 'exportSnapshot'>;
  readonly assets: Pick<AssetsService, 'keep'>;
  readonly inspector: Pick<Inspector, 'readProjectFile'>;
  readonly thumbnails: Pick<ThumbnailsService, 'read' | 'keep'>;
}

/** Projects as files that can be sent, kept and opened elsewhere. Rules: docs/spec/project-file.md. */
export function createProjectFileService({
  storage,
  projects,
  assets,
  inspector,
  thumbnails,
}: ProjectFileDependencies): Pick<Handlers<'projects'>, 'exportFile' | 'importFile'> {
  return {
    async exportFile({ project: projectId, history }) {
      const project = storage.projects.find(projectId);
      if (project === undefined) throw new HostError('not-found', `project ${projectId}`);
      const thumbnail = await readThumbnail(thumbnails, projectId);
      // Document, versions and history are read in one turn: no gesture comes between them.
      const document = projects.exportSnapshot(projectId);
      const parts = { document, withHistory: history, thumbnail };
      const content = await writeProjectFile(storage, project, parts);
      return { fileName: projectFileName(project.name), content };
    },

    /** Checks all of it before the first write; then images, which nothing shows until the one transaction. */
    async importFile({ content }) {
      const { name, template, images, thumbnail, ...rest } =
        await inspector.readProjectFile(content);
      const made = await storage.assetFiles.hold(async () => {
        const stored: StoredAsset[] = [];
        for (const image of images) stored.push(await assets.keep(image.name, image));
        const taken = storage.projects.list().filter(({ trashedAt }) => trashedAt === null);
        const free = freeName(name, new Set(taken.map((project) => project.name)));
        return projects.insert({ name: free, template }, { ...rest, assets: stored });
      });
      if (thumbnail) await thumbnails.keep(made.id, thumbnail);
      return made;
    },
  };
}

/** None where there is none, or none that reading the file would take. */
async function readThumbnail(
  thumbnails: Pick<ThumbnailsService, 'read'>,
  project: string,
): Promise<Uint8Array | null> {
  const thumbnail = await thumbnails.read(project).catch(() => null);
  return thumbnail && (await isThumbnail(thumbnail.content)) ? thumbnail.content : null;
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
