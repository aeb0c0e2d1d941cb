import { join } from 'node:path';
import type { StartProgram } from '../app-process.ts';
import type { Generator } from '../generate/generator.ts';
import { createWorkingFolder } from '../generate/working-folder.ts';
import { workFolder } from '../generate/work-folders.ts';
import type { Handlers } from '../handlers.ts';
import type { Logger, Paths } from '../ports.ts';
import type { ProjectsService } from '../projects/projects-service.ts';
import { type PreviewServer, createPreviewServer } from './preview-server.ts';

/** Gestures that follow each other quickly are written together. */
const writeDelay = 80;

export interface PreviewService extends Handlers<'preview'> {
  /** Ends the preview of a project that is no more, whoever looks at it. */
  forget(project: string): Promise<void>;
  close(): Promise<void>;
}

export interface PreviewDependencies {
  readonly projects: Pick<ProjectsService, 'onAppended'>;
  readonly generator: Generator;
  readonly startProgram: StartProgram;
  readonly paths: Pick<Paths, 'data' | 'appRoot'>;
  readonly logger: Logger;
}

interface Preview {
  readonly server: PreviewServer;
  /** Those that look at it: it runs until the last of them is done. */
  readonly viewers: Set<string>;
  follow(): void;
  close(): Promise<void>;
}

/** Live previews: the generated app of each project that asks for one, following every gesture. */
export function createPreviewService(dependencies: PreviewDependencies): PreviewService {
  const { projects, generator, startProgram, paths, logger } = dependencies;
  const packages = join(paths.appRoot, 'node_modules');
  const previews = new Map<string, Preview>();
  /** Previews on their way out. */
  const ending = new Map<string, Promise<void>>();
  const release = projects.onAppended(({ project }) => previews.get(project)?.follow());

  /** @param earlier the end of the preview before: two servers in one folder would write over each other. */
  function createPreview(project: string, earlier: Promise<void> | undefined): Preview {
    const folder = createWorkingFolder(workFolder(paths.data, 'preview', project), packages);
    const write = async () => folder.update(await generator.repository(project));
    let timer: NodeJS.Timeout | undefined;
    return {
      viewers: new Set(),
      server: createPreviewServer({
        startProgram,
        folder: folder.frontend,
        packages,
        prepare: async () => {
          await earlier?.catch(() => undefined);
          await write();
        },
      }),
      follow() {
        clearTimeout(timer);
        timer = setTimeout(() => {
          write().catch((error: unknown) =>
            logger.error('preview not updated', { project, error }),
          );
        }, writeDelay);
      },
      async close() {
        clearTimeout(timer);
        await this.server.close();
      },
    };
  }

  async function forget(project: string): Promise<void> {
    const preview = previews.get(project);
    previews.delete(project);
    if (!preview) return;
    const ended = preview.close();
    ending.set(project, ended);
    await ended.finally(() => {
      if (ending.get(project) === ended) ending.delete(project);
    });
  }

  return {
    async start({ project, viewer }) {
      // Known at once, so that a viewer who is gone while it starts ends it.
      const preview = previews.get(project) ?? createPreview(project, ending.get(project));
      previews.set(project, preview);
      preview.viewers.add(viewer);
      return { url: await preview.server.address() };
    },
    async stop({ project, viewer }) {
      const preview = previews.get(project);
      if (preview?.viewers.delete(viewer) && preview.viewers.size === 0) await forget(project);
    },
    forget,
    async close() {
      release();
      await Promise.all([...previews.keys()].map(forget));
    },
  };
}
