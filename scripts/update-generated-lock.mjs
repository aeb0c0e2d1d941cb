import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../shared/codegen/project-files/package-file.ts';
import { missingPlatformEntries } from './lockfile/platform-entries.ts';

/**
 * Renews resources/generated-app/lockfile.json after a change of the versions in
 * shared/codegen/project-files/package-file.ts. Needs the network. The lockfile names no registry, so that
 * it holds with any, and the native packages of every platform.
 */
const folder = mkdtempSync(join(tmpdir(), 'generated-lock-'));
const target = join(import.meta.dirname, '../resources/generated-app/lockfile.json');

try {
  writeFileSync(join(folder, 'package.json'), packageFile('generated-app'));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--package-lock-only', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  const entries = Object.entries({ ...lock.packages, ...missingPlatformEntries(lock.packages) });
  for (const [, entry] of entries) delete entry.resolved;
  lock.packages = Object.fromEntries(
    entries.sort(([left], [right]) => left.localeCompare(right, 'en')),
  );
  writeFileSync(target, `${JSON.stringify(lock, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
