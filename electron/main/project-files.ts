import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ORPCError } from '@orpc/client';
import { hostErrorDataSchema } from '#shared/contract/errors.ts';
import { toHostError } from '#services/errors.ts';
import { maximumProjectFileBytes } from '#services/project-file/write-project-file.ts';
import type { MessageName } from './messages.ts';

/** What opening a project file needs of the app. */
export interface ProjectFilesHost {
  /** Makes a project of a file's bytes. */
  importFile(input: { readonly content: Uint8Array }): Promise<{ readonly id: string }>;
  /** Shows a project in a window. */
  show(project: string): void;
  /** Says why a file wasn't opened. */
  tell(message: MessageName, values: { readonly file: string }): void;
}

/** Project files that the system hands to the app. */
export interface ProjectFiles {
  /** Opens files, one after the other; those that come before the start wait for it. */
  open(files: readonly string[]): Promise<void>;
  start(host: ProjectFilesHost): void;
}

export function createProjectFiles(): ProjectFiles {
  const { promise: started, resolve } = Promise.withResolvers<ProjectFilesHost>();
  let last: Promise<void> = Promise.resolve();

  return {
    open(files) {
      last = last.then(async () => {
        const host = await started;
        for (const file of files) await openProjectFile(file, host);
      });
      return last;
    },
    start: resolve,
  };
}

async function openProjectFile(file: string, host: ProjectFilesHost): Promise<void> {
  try {
    // Looked at before it is read: what a person clicks by mistake may be as large as a disk.
    const { size } = await stat(file);
    if (size > maximumProjectFileBytes) return tellOf('largeFile');
    const content = new Uint8Array(await readFile(file));
    host.show((await host.importFile({ content })).id);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'project-file-invalid') tellOf('invalidFile');
    else tellOf(code === 'project-file-too-large' ? 'largeFile' : 'unreadableFile');
  }

  function tellOf(message: MessageName): void {
    host.tell(message, { file: basename(file) });
  }
}

/** The code of a failure, which the contract carries as data. */
function codeOf(error: unknown): string {
  const declared = error instanceof ORPCError ? hostErrorDataSchema.safeParse(error.data) : null;
  return declared?.data?.code ?? toHostError(error).code;
}
