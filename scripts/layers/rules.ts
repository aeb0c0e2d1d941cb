import type { IRegularForbiddenRuleType } from 'dependency-cruiser';
import { type Layer, TEST_LAYER } from './table.ts';

type FromRestriction = IRegularForbiddenRuleType['from'];
type ToRestriction = IRegularForbiddenRuleType['to'];

const TEST_FILE = '\\.test\\.tsx?$';
const CODE_FILE = '\\.[cm]?[jt]sx?$';
/** Import suffixes by which Vite turns a file into a URL, text or worker. */
const VITE_QUERY = '\\?(url|raw|inline|worker)';

/** Rules for dependency-cruiser that say exactly what the layer table says. */
export function layerRules(layers: readonly Layer[]): IRegularForbiddenRuleType[] {
  const folders = layers.filter((layer) => layer.folder !== TEST_LAYER);
  const forTests = layers.find((layer) => layer.folder === TEST_LAYER);
  return [
    ...folders.flatMap((layer) => [
      ...rulesFor(layer, sourcesOf(layer, folders)),
      ...rulesFor(withTests(layer, forTests), testsOf(layer, folders), ' (tests)'),
    ]),
    ...generalRules(folders),
  ];
}

function rulesFor(layer: Layer, from: FromRestriction, suffix = ''): IRegularForbiddenRuleType[] {
  const name = `${layer.folder.replace(/\/$/, '')}${suffix}`;
  const only: IRegularForbiddenRuleType = {
    name: `${name}: only what its row allows`,
    severity: 'error',
    from,
    to: everythingBut(layer),
  };
  const never = layer.never.map((target) => ({
    name: `${name}: never ${target}`,
    severity: 'error' as const,
    from,
    to: { ...pointingAt(target), ...exceptOwn(layer, target) },
  }));
  return [only, ...never];
}

function generalRules(folders: readonly Layer[]): IRegularForbiddenRuleType[] {
  const covered = folders.map((layer) => prefix(layer.folder));
  return [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'imports resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: VITE_QUERY },
    },
    {
      name: 'data folders hold no imported code',
      severity: 'error',
      from: {},
      to: { path: `^(templates|resources)/.*${CODE_FILE}` },
    },
    {
      name: 'every folder has a row',
      severity: 'error',
      from: { pathNot: [...covered, '(^|/)node_modules/'] },
      to: {},
    },
  ];
}

function sourcesOf(layer: Layer, folders: readonly Layer[]): FromRestriction {
  return { path: prefix(layer.folder), pathNot: [...nested(layer, folders), TEST_FILE] };
}

function testsOf(layer: Layer, folders: readonly Layer[]): FromRestriction {
  const without = nested(layer, folders);
  const path = `${prefix(layer.folder)}.*${TEST_FILE}`;
  return without.length > 0 ? { path, pathNot: without } : { path };
}

/** Folders with rows of their own inside this one. */
function nested(layer: Layer, folders: readonly Layer[]): string[] {
  return folders
    .filter((other) => other !== layer && other.folder.startsWith(layer.folder))
    .map((other) => prefix(other.folder));
}

function withTests(layer: Layer, forTests: Layer | undefined): Layer {
  if (!forTests) return layer;
  const allowed = [...layer.allowed, ...forTests.allowed];
  const never = [...layer.never, ...forTests.never];
  return {
    folder: layer.folder,
    allowed,
    never: [...new Set(never)].filter((target) => !forTests.allowed.includes(target)),
  };
}

function everythingBut(layer: Layer): ToRestriction {
  const kinds = layer.allowed.flatMap((name) => dependencyTypes(name) ?? []);
  const paths = layer.allowed.filter((name) => !dependencyTypes(name)).map(path);
  const pathNot = [prefix(layer.folder), ...paths, VITE_QUERY];
  return {
    couldNotResolve: false,
    pathNot,
    ...(kinds.length > 0 ? { dependencyTypesNot: kinds } : {}),
  };
}

function pointingAt(name: string): ToRestriction {
  const kinds = dependencyTypes(name);
  return kinds ? { dependencyTypes: kinds } : { path: path(name) };
}

/** "Never shared/" in the row of shared/document/ means the rest of shared. */
function exceptOwn(layer: Layer, target: string): ToRestriction {
  return layer.folder.startsWith(target) ? { pathNot: prefix(layer.folder) } : {};
}

function dependencyTypes(name: string): ToRestriction['dependencyTypes'] {
  if (name === 'node') return ['core'];
  if (name === 'packages') return ['npm'];
  if (name === 'tools') return ['npm-dev'];
  return undefined;
}

function path(name: string): string {
  return name.endsWith('/') ? prefix(name) : `(^|/)node_modules/(@types/)?${escape(name)}/`;
}

function prefix(folder: string): string {
  return `^${escape(folder)}`;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
