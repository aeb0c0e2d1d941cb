import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { layerRules } from './rules.ts';
import { type Layer, parseLayers } from './table.ts';
import { withTypescriptParser } from './typescript-parser.ts';

export interface LayerReport {
  /** One sentence a violation: which rule, which file, what it imports. */
  readonly violations: readonly string[];
  readonly modules: number;
  readonly dependencies: number;
}

const SOURCE_FOLDERS = ['shared', 'electron', 'renderer', 'tausestack', 'tests', 'scripts'];
const NOT_SOURCE = '^tests/(fixtures|artifacts)/';

/**
 * Checks every import below `root` against the layer table in its docs/architecture.md.
 * Throws when the table cannot be read or a file cannot be parsed.
 */
export async function checkLayers(root: string): Promise<LayerReport> {
  const layers = parseLayers(readFileSync(path.join(root, 'docs', 'architecture.md'), 'utf8'));
  const folders = SOURCE_FOLDERS.filter((folder) => existsSync(path.join(root, folder)));
  const output = await withTypescriptParser(() => cruiseFolders(root, folders, layers));
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text.');
  return report(output);
}

async function cruiseFolders(
  root: string,
  folders: string[],
  layers: readonly Layer[],
): Promise<ICruiseResult | string> {
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(folders, {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: layerRules(layers) },
    exclude: { path: NOT_SOURCE },
    doNotFollow: { path: 'node_modules' },
    parser: 'tsc',
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  });
  return output;
}

function report({ summary, modules }: ICruiseResult): LayerReport {
  const own = modules.filter((module) => /\.tsx?$/.test(module.source));
  const dependencies = own.reduce((sum, module) => sum + module.dependencies.length, 0);
  return {
    violations: summary.violations.map(
      (violation) => `${violation.rule.name} — ${violation.from} imports ${violation.to}`,
    ),
    modules: own.length,
    dependencies,
  };
}
