import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../shared/codegen/project-files/package-file.ts';

/**
 * Renews resources/generated-app/package-lock.json after a change of the versions in
 * shared/codegen/project-files/package-file.ts. Needs the network. The lockfile names no registry, so that
 * it holds with any.
 */
const folder = mkdtempSync(join(tmpdir(), 'generated-lock-'));
const target = join(import.meta.dirname, '../resources/generated-app/package-lock.json');

try {
  writeFileSync(join(folder, 'package.json'), packageFile('generated-app'));
  writeFileSync(join(folder, '.npmrc'), 'omit-lockfile-registry-resolved=true\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--package-lock-only', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (/"resolved": "https?:/.test(lock)) throw new Error('The lockfile names a registry.');
  writeFileSync(target, lock);
} finally {
  rmSync(folder, { recursive: true });
}
