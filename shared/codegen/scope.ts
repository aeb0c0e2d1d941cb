import { reservedFileNames, reservedIdentifiers } from './reserved-names.ts';

/** Other names that come with one, such as the types of a component: taken and free with it. */
export type Companions = (name: string) => readonly string[];

/** Hands out names that are free, readable and the same for the same order of requests. */
export interface Scope {
  /** A `PascalCase` identifier from a text that a person wrote. */
  readonly component: (text: string, fallback: string, companions?: Companions) => string;
  /** A `camelCase` identifier. */
  readonly variable: (text: string, fallback: string) => string;
  /** A `kebab-case` file name without extension. */
  readonly file: (text: string, fallback: string, companions?: Companions) => string;
  /** Takes identifiers that were handed out elsewhere. */
  readonly take: (names: Iterable<string>) => void;
  /** Whether an identifier was handed out here or taken. */
  readonly has: (name: string) => boolean;
  /** Identifiers that were handed out here or taken. */
  readonly taken: () => readonly string[];
  /**
   * A scope for one module: what it declares is called like nothing that the modules of the app export or
   * import, so that whatever it comes to import has its own name there.
   */
  readonly module: (own?: Iterable<string>) => Scope;
}

/** The names of a whole app, or of one folder of files. @param files that are taken from the start. */
export function createScope(files: Iterable<string> = []): Scope {
  return scopeWith(reservedIdentifiers, new Set(), new Set(files));
}

/** @param foreign names of others, which this scope may not hand out. */
function scopeWith(
  foreign: ReadonlySet<string>,
  identifiers: Set<string>,
  files: Set<string>,
): Scope {
  const isFree = (name: string) => !identifiers.has(name) && !foreign.has(name);
  const isFreeFile = (name: string) => !files.has(name) && !reservedFileNames.has(name);
  return {
    component(text, fallback, companions = () => []) {
      const name = pascalCase(text) ?? fallback;
      const isForeign = name !== fallback && [name, ...companions(name)].some(isIn(foreign));
      const wanted = isForeign ? `${name}${fallback}` : name;
      return claim(identifiers, isFree, wanted, '', companions);
    },
    variable: (text, fallback) =>
      claim(identifiers, isFree, camelCase(text) ?? fallback, '', () => []),
    file: (text, fallback, companions = () => []) =>
      claim(files, isFreeFile, fileName(text) ?? fallback, '-', companions),
    take(names) {
      for (const name of names) identifiers.add(name);
    },
    has: (name) => identifiers.has(name),
    taken: () => [...identifiers],
    module: (own = []) => scopeWith(new Set([...foreign, ...identifiers]), new Set(own), new Set()),
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

/** The words of a text as a name for a file or folder; undefined where it has none. */
export function fileName(text: string): string | undefined {
  const name = words(text).join('-').slice(0, 40).replace(/-$/, '');
  return name === '' ? undefined : name;
}

function pascalCase(text: string): string | undefined {
  const name = words(text)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')
    .slice(0, 40);
  if (!/^[A-Z]/.test(name)) return undefined;
  // Names that end so belong to the icons.
  return /Icon\d*$/.test(name) ? `${name}Block` : name;
}

function camelCase(text: string): string | undefined {
  const name = pascalCase(text);
  if (name === undefined) return undefined;
  const variable = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  // Names that begin so belong to React's hooks.
  return /^use(?![a-z])/.test(variable) ? `the${name}` : variable;
}

function claim(
  taken: Set<string>,
  isFree: (name: string) => boolean,
  name: string,
  separator: string,
  companions: Companions,
): string {
  const all = (each: string) => [each, ...companions(each)];
  let free = name;
  for (let number = 2; !all(free).every(isFree); number += 1) free = `${name}${separator}${number}`;
  for (const each of all(free)) taken.add(each);
  return free;
}

function isIn(names: ReadonlySet<string>): (name: string) => boolean {
  return (name) => names.has(name);
}
