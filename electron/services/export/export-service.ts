import { mkdir, realpath } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { HostError } from '../errors.ts';
import { formatCode } from '../generate/format-code.ts';
import type { Generator, RepositoryFile } from '../generate/generator.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { manifestName, manifestText } from './export-manifest.ts';
import type { WantedFile } from './export-plan.ts';
import { sha256 } from './file-on-disk.ts';
import { writeRepository } from './write-repository.ts';
import { type FileToZip, zipFiles } from './zip-files.ts';

export interface ExportDependencies {
  readonly generator: Generator;
  readonly dialogs: Ports['dialogs'];
}

/** A repository whose files are made while they are asked for. */
interface Repository {
  readonly name: string;
  /** How many files there will be. */
  readonly count: number;
  readonly files: AsyncIterable<WantedFile>;
}

/** Exports projects as repositories that need nothing of this app. */
export function createExportService({
  generator,
  dialogs,
}: ExportDependencies): Handlers<'export'> {
  async function repositoryOf(project: string, signal?: AbortSignal): Promise<Repository> {
    const name = await generator.packageName(project);
    const generated = await generator.repository(project);
    const lockfile = await generator.lockfile(name);
    async function* files(): AsyncGenerator<WantedFile> {
      const path = 'frontend/package-lock.json';
      yield { path, content: lockfile, digest: sha256(lockfile) };
      for (const file of generated) {
        signal?.throwIfAborted();
        yield await formatted(file);
      }
    }
    return { name, count: generated.length + 1, files: files() };
  }

  return {
    chooseFolder: async () => ({ folder: (await dialogs?.chooseFolder()) ?? null }),

    async run({ project, folder, overwrite }, signal) {
      if (!isAbsolute(folder)) throw new HostError('path-not-allowed', folder.slice(0, 200));
      const { files } = await repositoryOf(project, signal);
      const wanted: WantedFile[] = [];
      for await (const file of files) wanted.push(file);
      await mkdir(folder, { recursive: true });
      return writeRepository(await realpath(folder), wanted, overwrite, signal);
    },

    async *archive({ project }, signal) {
      const { name, count, files } = await repositoryOf(project, signal);
      yield { type: 'begin', fileName: `${name}.zip`, files: count };
      let written = 0;
      for await (const content of zipFiles(name, withManifest(files))) {
        written = Math.min(written + 1, count);
        yield { type: 'piece', files: written, content };
      }
    },
  };
}

/** Files with the list of them at the end, so that an unpacked repository can be exported over like any other. */
async function* withManifest(files: AsyncIterable<WantedFile>): AsyncGenerator<FileToZip> {
  const digests: Record<string, string> = {};
  for await (const file of files) {
    digests[file.path] = file.digest;
    yield file;
  }
  yield { path: manifestName, content: manifestText({ version: 1, files: digests }) };
}

async function formatted(file: RepositoryFile): Promise<WantedFile> {
  const raw = await file.read();
  const content = typeof raw === 'string' ? await formatCode(file.path, raw) : raw;
  return { path: file.path, content, digest: sha256(content) };
}
