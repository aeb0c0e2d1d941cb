import { join } from 'node:path';
import type { AppProcess, StartProgram } from '../app-process.ts';
import { HostError } from '../errors.ts';
import type { Generator } from '../generate/generator.ts';
import { type WorkingFolder, createWorkingFolder } from '../generate/working-folder.ts';
import { workFolder } from '../generate/work-folders.ts';
import type { Paths } from '../ports.ts';
import { readMessage } from './builder-message.ts';

const buildPatience = 120_000;

export interface BuildService {
  /**
   * Makes the site of a project as it is now. Yields when it goes from writing code to building it and
   * returns the folder of the site. Throws HostError `build-failed`; an abort throws the signal's reason.
   * @param siteUrl where the site will be, for links that others show; null where that isn't known.
   */
  buildSite(
    project: string,
    signal: AbortSignal | undefined,
    siteUrl?: Promise<string | null>,
  ): AsyncGenerator<'generate' | 'build', string, void>;
}

export interface BuildDependencies {
  readonly generator: Generator;
  readonly startProgram: StartProgram;
  readonly paths: Pick<Paths, 'data' | 'appRoot'>;
}

export function createBuildService({
  generator,
  startProgram,
  paths,
}: BuildDependencies): BuildService {
  const packages = join(paths.appRoot, 'node_modules');
  const folders = new Map<string, WorkingFolder>();

  function folderOf(project: string): WorkingFolder {
    const known = folders.get(project);
    if (known) return known;
    const folder = createWorkingFolder(workFolder(paths.data, 'build', project), packages);
    folders.set(project, folder);
    return folder;
  }

  return {
    async *buildSite(project, signal, siteUrl) {
      signal?.throwIfAborted();
      yield 'generate';
      const folder = folderOf(project);
      await folder.update(await generator.repository(project));
      signal?.throwIfAborted();
      yield 'build';
      const address = (await siteUrl) ?? '';
      signal?.throwIfAborted();
      const process = startProgram('site-builder', {
        arguments: ['build', '--folder', folder.frontend, '--packages', packages],
        environment: { SITE_URL: address },
      });
      await whenBuilt(process, signal);
      return join(folder.frontend, 'dist');
    },
  };
}

async function whenBuilt(process: AppProcess, signal: AbortSignal | undefined): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (detail: string) => reject(new HostError('build-failed', detail));
  const timer = setTimeout(() => fail('the build took too long'), buildPatience);
  const abort = () => reject(signal?.reason);
  signal?.addEventListener('abort', abort);
  process.onLine((line) => {
    const message = readMessage(line);
    if (message?.type === 'built') resolve();
    if (message?.type === 'failed') fail(message.detail);
  });
  process.onExit((lastWords) => fail(lastWords.trim() || 'the build ended too early'));
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    await process.stop();
  }
}
