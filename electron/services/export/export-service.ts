import { mkdir, realpath } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { HostError } from '../errors.ts';
import { formatCode } from '../generate/format-code.ts';
import type { Generator, RepositoryFile } from '../generate/generator.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import type { WantedFile } from './export-plan.ts';
import { sha256 } from './file-on-disk.ts';
import { writeRepository } from './write-repository.ts';

export interface ExportDependencies {
  readonly generator: Generator;
  readonly dialogs: Ports['dialogs'];
}

/** Exports projects as repositories that need nothing of this app. */
export function createExportService({
  generator,
  dialogs,
}: ExportDependencies): Handlers<'export'> {
  return {
    chooseFolder: async () => ({ folder: (await dialogs?.chooseFolder()) ?? null }),

    async run({ project, folder, overwrite }, signal) {
      if (!isAbsolute(folder)) throw new HostError('path-not-allowed', folder.slice(0, 200));
      const repository = await generator.repository(project);
      const lockfile = await generator.lockfile(await generator.packageName(project));
      const wanted: WantedFile[] = [
        { path: 'frontend/package-lock.json', content: lockfile, digest: sha256(lockfile) },
      ];
      for (const file of repository) {
        signal?.throwIfAborted();
        wanted.push(await formatted(file));
      }
      await mkdir(folder, { recursive: true });
      return writeRepository(await realpath(folder), wanted, overwrite, signal);
    },
  };
}

async function formatted(file: RepositoryFile): Promise<WantedFile> {
  const raw = await file.read();
  const content = typeof raw === 'string' ? await formatCode(file.path, raw) : raw;
  return { path: file.path, content, digest: sha256(content) };
}
