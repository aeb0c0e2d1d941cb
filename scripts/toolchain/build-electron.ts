import { cp } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { repositoryRoot } from './paths.mjs';

/**
 * Bundles the Electron entries into dist/electron: main.js keeps packages outside, because native
 * and WebAssembly modules load their files from their own folders; preload.cjs holds everything but
 * `electron`, because a sandboxed preload can require nothing else; the programs that run beside the
 * app are bundled with the files that they read from their own folder. Throws when a bundle fails.
 */
export async function buildElectron(): Promise<void> {
  await bundle({
    entry: 'electron/main/main.ts',
    file: 'main.js',
    format: 'esm',
    isExternal: isPackage,
  });
  await bundle({
    entry: 'electron/preload/preload.ts',
    file: 'preload.cjs',
    format: 'cjs',
    isExternal: (id) => id === 'electron',
  });
  await bundle({
    entry: 'electron/services/build/site-builder.ts',
    file: 'site-builder.js',
    format: 'esm',
    isExternal: isPackage,
  });
  await bundle({
    entry: 'electron/services/inspection/inspection-worker.ts',
    file: 'inspection-worker.js',
    format: 'esm',
    isExternal: isPackage,
  });
  await bundle({
    entry: 'tausestack/main.ts',
    file: 'tausestack/main.js',
    format: 'esm',
    isExternal: isPackage,
  });
  await cp(
    path.join(repositoryRoot, 'tausestack', 'database', 'migrations'),
    path.join(repositoryRoot, 'dist', 'electron', 'tausestack', 'migrations'),
    { recursive: true },
  );
}

const isPackage = (id: string): boolean => !/^[.#]/.test(id) && !path.isAbsolute(id);

interface Bundle {
  readonly entry: string;
  readonly file: string;
  readonly format: 'esm' | 'cjs';
  readonly isExternal: (id: string) => boolean;
}

async function bundle({ entry, file, format, isExternal }: Bundle): Promise<void> {
  await using build = await rolldown({
    cwd: repositoryRoot,
    input: path.join(repositoryRoot, entry),
    platform: 'node',
    external: isExternal,
  });
  await build.write({
    format,
    file: path.join(repositoryRoot, 'dist', 'electron', file),
    codeSplitting: false,
  });
}
