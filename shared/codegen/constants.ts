import type { Scope } from './scope.ts';

/** Collects the constants that a module has above its component, and names them. */
export interface ConstantList {
  /** @returns the identifier of the constant. */
  readonly add: (label: string, type: string, code: string) => string;
  readonly print: () => readonly string[];
}

/** @param scope gives identifiers that are free in the module. */
export function createConstantList(scope: Scope): ConstantList {
  const constants = new Map<string, string>();
  return {
    add(label, type, code) {
      const name = scope.variable(label, 'list');
      constants.set(name, `const ${name}: ${type} = ${code};`);
      return name;
    },
    print: () => [...constants.values()],
  };
}
