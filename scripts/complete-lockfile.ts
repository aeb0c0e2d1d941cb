import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { missingPlatformEntries } from './lockfile/platform-entries.ts';
import { repositoryRoot } from './toolchain/paths.mjs';

const file = path.join(repositoryRoot, 'package-lock.json');
const lockfile = JSON.parse(readFileSync(file, 'utf8'));
const added = missingPlatformEntries(lockfile.packages);
const entries = Object.entries({ ...lockfile.packages, ...added });
lockfile.packages = Object.fromEntries(
  entries.sort(([left], [right]) => left.localeCompare(right, 'en')),
);
writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${Object.keys(added).length} entries added to package-lock.json`);
