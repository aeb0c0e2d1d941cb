/** A package of package-lock.json, as far as it matters here. */
export interface PackageEntry {
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** Packages by their place, `node_modules/…`, as package-lock.json lists them. */
export type Packages = Readonly<Record<string, PackageEntry>>;

/**
 * Places of the packages that these need, and of themselves. Throws for one that isn't locked, or only
 * for development: it would not be packed.
 */
export function neededPackages(packages: Packages, names: Iterable<string>): Set<string> {
  const needed = new Set<string>();
  const waiting = [...names].map((name) => ({ name, from: '', isOptional: false }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { name, from, isOptional } = next;
    const place = placeOf(packages, name, from);
    const entry = packages[place ?? ''];
    if (place === undefined || entry === undefined) {
      if (isOptional) continue;
      throw new Error(`${from || 'The app'} needs ${name}, which package-lock.json doesn't have.`);
    }
    if (needed.has(place)) continue;
    if (entry.dev) throw new Error(`${name} is a development dependency, and the app needs it.`);
    needed.add(place);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = entry;
    const peers = Object.keys(peerDependencies).filter(
      (peer) => entry.peerDependenciesMeta?.[peer]?.optional !== true,
    );
    for (const dependency of [...Object.keys(dependencies), ...peers]) {
      const isOptionalHere = dependency in optionalDependencies;
      waiting.push({ name: dependency, from: place, isOptional: isOptionalHere });
    }
    for (const dependency of Object.keys(optionalDependencies)) {
      waiting.push({ name: dependency, from: place, isOptional: true });
    }
  }
  return needed;
}

/** Names of packages that would be packed although nothing that is packed imports them. */
export function unneededPackages(packages: Packages, needed: ReadonlySet<string>): string[] {
  const kept = new Set([...needed].map(nameAt));
  const names = Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && !dev && !kept.has(nameAt(place)))
    .map(([place]) => nameAt(place));
  return [...new Set(names)].toSorted();
}

/** `@scope/name` of a place such as `node_modules/a/node_modules/@scope/name`. */
export function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** The package's name in what a module imports, such as `@scope/name/part`. */
export function nameIn(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Looks a package up as Node would, from where it is asked for to the root. */
function placeOf(packages: Packages, name: string, from: string): string | undefined {
  const place = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (place in packages) return place;
  if (from === '') return undefined;
  const parent = from.lastIndexOf('/node_modules/');
  return placeOf(packages, name, parent < 0 ? '' : from.slice(0, parent));
}
