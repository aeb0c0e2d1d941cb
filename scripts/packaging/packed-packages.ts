import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dependencies } from '../../shared/codegen/project-files/package-file.ts';
import { type Packages, neededPackages } from './runtime-packages.ts';

/** The file in `dist/electron` that says which packages its bundles import. */
export const importsFile = 'packages.json';

/** The lockfile's packages, and the places of those that a packed app needs. */
export interface PackedPackages {
  readonly packages: Packages;
  readonly needed: ReadonlySet<string>;
}

/**
 * Reads what a packed app needs: what the bundles in `dist/electron` import, what generated apps are built
 * with, and the fonts that they may use. Throws where the bundles aren't made yet.
 */
export function readPackedPackages(root: string): PackedPackages {
  const read = (...file: string[]) => JSON.parse(readFileSync(path.join(root, ...file), 'utf8'));
  const { packages }: { packages: Packages } = read('package-lock.json');
  const imported: string[] = read('dist', 'electron', importsFile);
  const fonts = Object.keys(read('package.json').dependencies).filter((name) =>
    name.startsWith('@fontsource-variable/'),
  );
  const names = [...imported, ...Object.keys(dependencies), ...fonts];
  return { packages, needed: neededPackages(packages, names) };
}
