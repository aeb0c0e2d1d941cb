import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepositoryFile } from './generator.ts';
import { pathInside } from './path-inside.ts';
import { writeAtomic } from './write-atomic.ts';

/** A folder of the app's own in which a generated repository stands, kept in step with a project. */
export interface WorkingFolder {
  /** Absolute path of the repository's `frontend/`. */
  readonly frontend: string;
  /** Writes what changed since the last time and removes what is gone. Calls run one after the other. */
  update(files: readonly RepositoryFile[]): Promise<void>;
}

/** @param nodeModules the packages that the app ships with; the folder links to them. */
export function createWorkingFolder(root: string, nodeModules: string): WorkingFolder {
  const frontend = join(root, 'frontend');
  const written = new Map<string, string>();
  let last: Promise<void> = Promise.resolve();

  async function prepare(): Promise<void> {
    await rm(root, { recursive: true, force: true });
    await mkdir(frontend, { recursive: true });
    await symlink(nodeModules, join(frontend, 'node_modules'), 'junction');
  }

  async function write(files: readonly RepositoryFile[]): Promise<void> {
    if (written.size === 0) await prepare();
    for (const file of files) {
      if (written.get(file.path) === file.identity) continue;
      await writeAtomic(pathInside(root, file.path), await file.read());
      written.set(file.path, file.identity);
    }
    const wanted = new Set(files.map(({ path }) => path));
    for (const path of [...written.keys()].filter((known) => !wanted.has(known))) {
      await rm(pathInside(root, path), { force: true });
      written.delete(path);
    }
  }

  return {
    frontend,
    update(files) {
      const next = last.then(() => write(files));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
