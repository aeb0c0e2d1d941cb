import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTool } from './command.ts';
import { contentDigest } from './content-digest.ts';
import { repositoryRoot } from './paths.mjs';

const SOURCES = ['renderer', 'shared', 'resources', 'vite.config.ts', 'package-lock.json'];
const STAMP = '.sources';

/**
 * Builds renderer/ into dist/renderer unless it was built from these very sources. The new bundle
 * replaces the old one in one move, so that a running host never serves half of it.
 * Throws when the build fails; the bundler's output has said why.
 */
export async function buildRendererIfStale(): Promise<'built' | 'current'> {
  const target = path.join(repositoryRoot, 'dist', 'renderer');
  const digest = contentDigest(repositoryRoot, SOURCES);
  if (readStamp(target) === digest) return 'current';
  const fresh = `${target}-${process.pid}`;
  const code = await runTool(
    'vite/bin/vite.js',
    ['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'],
    { output: 'stderr' },
  );
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Error('The interface could not be built; the lines above say why.');
  }
  mkdirSync(fresh, { recursive: true });
  writeFileSync(path.join(fresh, STAMP), digest);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
  return 'built';
}

function readStamp(target: string): string | undefined {
  const file = path.join(target, STAMP);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
