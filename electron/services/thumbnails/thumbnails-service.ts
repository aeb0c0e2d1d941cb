import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectIdSchema } from '#shared/contract/schemas.ts';
import type { Storage } from '#storage/open-storage.ts';
import { sniffMediaType } from '../assets/media-type.ts';
import { HostError } from '../errors.ts';
import { writeAtomic } from '../generate/write-atomic.ts';
import type { Handlers } from '../handlers.ts';
import { thumbnailTypes } from './is-thumbnail.ts';

/** A picture of a project as a file. */
interface Thumbnail {
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface ThumbnailsService extends Handlers<'thumbnails'> {
  /** Throws HostError `not-found`. */
  read(project: string): Promise<Thumbnail>;
  /** Gives a new project a picture; without one it shows what every project shows that was never opened. */
  keep(project: string, content: Uint8Array): Promise<void>;
  /** Gives a project the picture of another one, which looks the same; none where that has none. */
  copy(from: string, to: string): Promise<void>;
  /** Removes the picture of a project that is no more. */
  forget(project: string): Promise<void>;
  /** Removes pictures of projects that are no more. */
  sweep(): Promise<void>;
}

/**
 * Small pictures of projects for the home screen, one file each. They are made of what is shown, so
 * one that is missing or damaged is no loss.
 */
export function createThumbnailsService(
  storage: Pick<Storage, 'projects'>,
  dataFolder: string,
): ThumbnailsService {
  const folder = join(dataFolder, 'thumbnails');
  /** The id is a UUID by the contract, so the path stays inside of the folder. */
  const pathOf = (project: string) => join(folder, projectIdSchema.parse(project));

  const keep = (project: string, content: Uint8Array) =>
    writeAtomic(pathOf(project), content).catch(() => undefined);
  const names = () => readdir(folder).catch(() => []);

  return {
    async list() {
      const projects = (await names()).filter((name) => projectIdSchema.safeParse(name).success);
      const listed = await Promise.all(
        projects.map(async (project) => {
          // One that another window deletes meanwhile is left out.
          const found = await stat(pathOf(project)).catch(() => null);
          return found && { project, madeAt: Math.round(found.mtimeMs) };
        }),
      );
      return listed.filter((thumbnail) => thumbnail !== null);
    },

    async set({ project, content }) {
      if (storage.projects.find(project) === undefined) {
        throw new HostError('not-found', `project ${project}`);
      }
      if (!thumbnailTypes.includes(sniffMediaType(content) ?? '')) {
        throw new HostError('asset-unsupported', 'a thumbnail is a PNG or WebP image');
      }
      await writeAtomic(pathOf(project), content);
    },

    keep,
    async copy(from, to) {
      const content = await readFile(pathOf(from)).catch(() => undefined);
      if (content) await keep(to, content);
    },

    async sweep() {
      for (const name of await names()) {
        // A file that is being written is named after its project too.
        const [project = ''] = name.split('.', 1);
        if (storage.projects.find(project) === undefined) {
          await rm(join(folder, name), { force: true });
        }
      }
    },

    forget: (project) => rm(pathOf(project), { force: true }),

    async read(project) {
      const content = await readFile(pathOf(project)).catch(() => {
        throw new HostError('not-found', `thumbnail of ${project}`);
      });
      return { content, mediaType: sniffMediaType(content) ?? 'application/octet-stream' };
    },
  };
}
