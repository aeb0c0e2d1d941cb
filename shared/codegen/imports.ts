import { stringLiteral } from './syntax.ts';

/** Collects what a module uses from others and prints it, packages first. */
export interface ImportList {
  readonly add: (module: string, name: string) => void;
  /** The modules with the names that are used of them. */
  readonly used: () => ReadonlyMap<string, readonly string[]>;
  readonly print: () => string;
}

export function createImportList(): ImportList {
  const modules = new Map<string, Set<string>>();
  return {
    add(module, name) {
      const names = modules.get(module) ?? new Set();
      modules.set(module, names.add(name));
    },
    used: () => new Map([...modules].map(([module, names]) => [module, [...names]] as const)),
    print: () =>
      [...modules]
        .toSorted(([a], [b]) => compare(rank(a), rank(b)) || compare(a, b))
        .map(([module, names]) => statement(module, [...names]))
        .join('\n'),
  };
}

/** A module of `src/components/` with the shortest way to those beside it. */
export function besideComponents(text: string): string {
  // Imports begin their line: no text of a page does.
  return text.replaceAll(/^((?:import [^\n]*|\}) from )'\.\.\/components\//gm, "$1'./");
}

/**
 * Turns modules named from the source folder (`src/lib/x`) into paths from the module that imports them.
 * @param toSource the way from that module's folder to `src/`, such as `../`.
 */
export function relocateImports(imports: ImportList, toSource: string): ImportList {
  const locate = (module: string) =>
    module.startsWith('src/') ? `${toSource}${module.slice('src/'.length)}` : module;
  return {
    ...imports,
    add: (module, name) => imports.add(locate(module), name),
  };
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
