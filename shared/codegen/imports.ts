import { type LibraryName, libraryModules, libraryTypes } from './reserved-names.ts';
import { stringLiteral } from './syntax.ts';

/**
 * Collects what a module uses from others and prints it, packages first. Modules of the app are named from
 * its root, without extension: `src/lib/site`.
 */
export interface ImportList {
  readonly add: (module: string, name: string) => void;
  /** Adds a name of a library or of the app's own helpers. */
  readonly use: (name: LibraryName) => void;
  /** The modules with the names that are used of them. */
  readonly used: () => ReadonlyMap<string, readonly string[]>;
  /** @param folder of the module that imports, such as `src/pages/`. */
  readonly print: (folder: string) => string;
}

export function createImportList(): ImportList {
  const modules = new Map<string, Set<string>>();
  const add = (module: string, name: string): void => {
    const names = modules.get(module) ?? new Set();
    modules.set(module, names.add(name));
  };
  return {
    add,
    use: (name) => add(libraryModules[name], libraryTypes.has(name) ? `type ${name}` : name),
    used: () => new Map([...modules].map(([module, names]) => [module, [...names]] as const)),
    print: (folder) =>
      [...modules]
        .map(([module, names]) => [pathFrom(folder, module), names] as const)
        .toSorted(([a], [b]) => compare(rank(a), rank(b)) || compare(a, b))
        .map(([path, names]) => statement(path, [...names]))
        .join('\n'),
  };
}

/** How a module of a folder names another: `./card`, `../lib/site`; packages by their own name. */
export function pathFrom(folder: string, module: string): string {
  if (!module.startsWith('src/')) return module;
  const here = folder.split('/').slice(0, -1);
  const there = module.split('/');
  const shared = here.findIndex((part, at) => part !== there[at]);
  const same = shared < 0 ? here.length : shared;
  const up = '../'.repeat(here.length - same);
  return `${up || './'}${there.slice(same).join('/')}`;
}

function statement(module: string, names: readonly string[]): string {
  const sorted = names.toSorted(compare);
  if (sorted.every((name) => name.startsWith('type '))) {
    const types = sorted.map((name) => name.slice('type '.length));
    return `import type { ${types.join(', ')} } from ${stringLiteral(module)};`;
  }
  const line = `import { ${sorted.join(', ')} } from ${stringLiteral(module)};`;
  if (line.length <= 100) return line;
  return `import {\n${sorted.map((name) => `  ${name},`).join('\n')}\n} from ${stringLiteral(module)};`;
}

function rank(module: string): number {
  return module.startsWith('.') ? 1 : 0;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}
