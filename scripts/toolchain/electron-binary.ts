import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './paths.mjs';

/**
 * Path of the Electron binary if it is on this machine, found the way the `electron` package finds
 * it but without its download: path.txt names the file inside dist/.
 */
export function findElectronBinary(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  folder = path.join(repositoryRoot, 'node_modules', 'electron'),
): string | undefined {
  const record = path.join(folder, 'path.txt');
  const name = existsSync(record) ? readFileSync(record, 'utf8').trim() : undefined;
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return existing(path.join(override, name ?? 'electron'));
  return name ? existing(path.join(folder, 'dist', name)) : undefined;
}

function existing(file: string): string | undefined {
  return existsSync(file) ? file : undefined;
}
