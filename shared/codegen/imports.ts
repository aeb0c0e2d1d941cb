import { stringLiteral } from './syntax.ts';

/** Collects what a module uses from others and prints it, packages first. */
export interface ImportList {
  readonly add: (module: string, name: string) => void;
  readonly addType: (module: string, name: string) => void;
  readonly print: () => string;
}

export function createImportList(): ImportList {
  const modules = new Map<string, Set<string>>();
  const add = (module: string, name: string) => {
    const names = modules.get(module) ?? new Set();
    modules.set(module, names.add(name));
  };
  return {
    add,
    addType: (module, name) => add(module, `type ${name}`),
    print: () =>
      [...modules]
        .toSorted(([a], [b]) => compare(rank(a), rank(b)) || compare(a, b))
        .map(([module, names]) => statement(module, [...names]))
        .join('\n'),
  };
}

function statement(module: string, names: readonly string[]): string {
  const sorted = names.toSorted((a, b) => compare(bare(a), bare(b)));
  const line = `import { ${sorted.join(', ')} } from ${stringLiteral(module)};`;
  if (line.length <= 100) return line;
  return `import {\n${sorted.map((name) => `  ${name},`).join('\n')}\n} from ${stringLiteral(module)};`;
}

function bare(name: string): string {
  return name.replace('type ', '');
}

function rank(module: string): number {
  return module.startsWith('.') ? 1 : 0;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}
