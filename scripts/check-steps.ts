import type { Step } from './report.ts';
import path from 'node:path';
import { runCommand, runTool } from './toolchain/command.ts';
import { repositoryRoot } from './toolchain/paths.mjs';

/** One TypeScript project an environment, so that none sees another's globals. */
const PROJECTS = [
  '.',
  'shared',
  'electron',
  'electron/preload',
  'renderer',
  'tausestack',
  'tests',
  'scripts',
];

/** Everything that can be said about the code without running it. */
export const CHECK_STEPS: readonly Step[] = [
  { title: 'Types', run: checkTypes },
  { title: 'Lint', run: async () => succeeds(runTool('oxlint/bin/oxlint', ['--deny-warnings'])) },
  { title: 'Layers', run: checkLayerRules },
  { title: 'Dead code', run: async () => succeeds(runTool('knip/bin/knip.js', ['--no-progress'])) },
  { title: 'Format', run: async () => succeeds(runTool('oxfmt/bin/oxfmt', ['--check'])) },
];

async function checkTypes(): Promise<boolean> {
  let passed = true;
  for (const project of PROJECTS) {
    if (!(await succeeds(runTool('typescript/bin/tsc', ['-p', project])))) passed = false;
  }
  return passed;
}

async function checkLayerRules(): Promise<boolean> {
  const script = path.join(repositoryRoot, 'scripts', 'check-layers.ts');
  return succeeds(runCommand(process.execPath, [script]));
}

async function succeeds(exitCode: Promise<number>): Promise<boolean> {
  return (await exitCode) === 0;
}
