import { cp, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { importsFile } from '../packaging/packed-packages.ts';
import { nameIn } from '../packaging/runtime-packages.ts';
import { repositoryRoot } from './paths.mjs';

const target = path.join(repositoryRoot, 'dist', 'electron');

/**
 * Bundles the Electron entries into dist/electron: main.js keeps packages outside, because native
 * and WebAssembly modules load their files from their own folders; preload.cjs holds everything but
 * `electron`, because a sandboxed preload can require nothing else; the programs that run beside the
 * app are bundled with the files that they read from their own folder. Beside them stands which packages
 * they import, for the one who packs the app. Throws when a bundle fails.
 */
export async function buildElectron(): Promise<void> {
  await rm(target, { recursive: true, force: true });
  const main = await bundle({
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
  const builder = await bundle({
    entry: 'electron/services/build/site-builder.ts',
    file: 'site-builder.mjs',
    format: 'esm',
    isExternal: isPackage,
  });
  const inspection = await bundle({
    entry: 'electron/services/inspection/inspection-worker.ts',
    file: 'inspection-worker.mjs',
    format: 'esm',
    isExternal: isPackage,
  });
  const engine = await bundle({
    entry: 'tausestack/main.ts',
    file: 'tausestack/main.mjs',
    format: 'esm',
    isExternal: isPackage,
  });
  await cp(
    path.join(repositoryRoot, 'tausestack', 'database', 'migrations'),
    path.join(target, 'tausestack', 'migrations'),
    { recursive: true },
  );
  const imported = [...new Set([...main, ...builder, ...inspection, ...engine])].toSorted();
  await writeFile(path.join(target, importsFile), JSON.stringify(imported));
}

const isPackage = (id: string): boolean => !/^[.#]/.test(id) && !path.isAbsolute(id);

interface Bundle {
  readonly entry: string;
  readonly file: string;
  readonly format: 'esm' | 'cjs';
  readonly isExternal: (id: string) => boolean;
}

/** Writes a bundle and answers with the names of the packages that it imports. */
async function bundle({ entry, file, format, isExternal }: Bundle): Promise<string[]> {
  await using build = await rolldown({
    cwd: repositoryRoot,
    input: path.join(repositoryRoot, entry),
    platform: 'node',
    external: isExternal,
  });
  const { output } = await build.write({
    format,
    file: path.join(target, file),
    codeSplitting: false,
  });
  const own = new Set(output.map(({ fileName }) => fileName));
  return output
    .flatMap((part) => (part.type === 'chunk' ? [...part.imports, ...part.dynamicImports] : []))
    .filter((id) => isPackage(id) && !own.has(id) && !isBuiltin(id) && id !== 'electron')
    .map(nameIn);
}
