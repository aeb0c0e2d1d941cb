/** Names that TypeScript, the module system or the generated files themselves have taken. */
const reservedIdentifiers = [
  'arguments',
  'async',
  'await',
  'boolean',
  'break',
  'case',
  'catch',
  'class',
  'const',
  'continue',
  'debugger',
  'default',
  'delete',
  'do',
  'else',
  'enum',
  'eval',
  'export',
  'extends',
  'false',
  'finally',
  'for',
  'function',
  'if',
  'implements',
  'import',
  'in',
  'instanceof',
  'interface',
  'item',
  'let',
  'new',
  'null',
  'number',
  'package',
  'private',
  'protected',
  'public',
  'return',
  'static',
  'string',
  'super',
  'switch',
  'this',
  'throw',
  'true',
  'try',
  'type',
  'typeof',
  'undefined',
  'var',
  'void',
  'while',
  'with',
  'yield',
  'App',
  'Array',
  'Boolean',
  'Date',
  'Error',
  'Fragment',
  'Infinity',
  'JSON',
  'Link',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'React',
  'Reflect',
  'RegExp',
  'Routes',
  'Route',
  'Set',
  'String',
  'Symbol',
  'WeakMap',
  'WeakSet',
];

/** File names that Windows refuses, and those that the generated project uses itself. */
const reservedFileNames = [
  'con',
  'prn',
  'aux',
  'nul',
  'index',
  'node-modules',
  'not-found',
  'public',
  'src',
];

/** Hands out names that are free, readable and the same for the same order of requests. */
export interface Scope {
  /** A `PascalCase` identifier from a text that a person wrote. */
  readonly component: (text: string, fallback: string) => string;
  /** A `camelCase` identifier. */
  readonly variable: (text: string, fallback: string) => string;
  /** A `kebab-case` file name without extension. */
  readonly file: (text: string, fallback: string) => string;
}

/** @param taken identifiers and file names that aren't free from the start. */
export function createScope(taken: readonly string[] = []): Scope {
  const identifiers = new Set([...reservedIdentifiers, ...taken]);
  const files = new Set([...reservedFileNames, ...taken]);
  return {
    component: (text, fallback) => claim(identifiers, pascalCase(text) ?? fallback, ''),
    variable: (text, fallback) => claim(identifiers, camelCase(text) ?? fallback, ''),
    file: (text, fallback) => claim(files, kebabCase(text) ?? fallback, '-'),
  };
}

/** Lower-case ASCII words of a text, accents folded: `Diseño único` is `diseno`, `unico`. */
export function words(text: string): readonly string[] {
  const spaced = text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2');
  const folded = spaced
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o');
  return (
    folded
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.slice(0, 5) ?? []
  );
}

function pascalCase(text: string): string | undefined {
  const name = words(text)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')
    .slice(0, 40);
  if (!/^[A-Z]/.test(name)) return undefined;
  // Names that end so belong to the icons.
  return name.endsWith('Icon') ? `${name}Block` : name;
}

function camelCase(text: string): string | undefined {
  const name = pascalCase(text);
  return name === undefined ? undefined : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function kebabCase(text: string): string | undefined {
  const name = words(text).join('-').slice(0, 40).replace(/-$/, '');
  return name === '' ? undefined : name;
}

function claim(taken: Set<string>, name: string, separator: string): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${separator}${number}`;
  taken.add(free);
  return free;
}
