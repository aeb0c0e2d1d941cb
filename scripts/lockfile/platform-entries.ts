/** A package of package-lock.json, as far as it matters here. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export type LockedPackages = Readonly<Record<string, LockedPackage>>;

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/**
 * Entries for the builds of native packages for other platforms that the lockfile lacks, by their
 * place in it. npm leaves them out when the registry does not have them, and then `npm ci` refuses
 * the lockfile that npm itself wrote. They carry no checksum, because there was nothing to check.
 */
export function missingPlatformEntries(packages: LockedPackages): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {};
  for (const [location, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(packages, location, name)) continue;
      missing[`node_modules/${name}`] = {
        version,
        ...platform(name),
        ...(dev ? { dev } : {}),
        optional: true,
      };
    }
  }
  return missing;
}

/** Looks a package up as Node would, from where it is asked for to the root. */
function isLocked(packages: LockedPackages, location: string, name: string): boolean {
  if (`${location ? `${location}/` : ''}node_modules/${name}` in packages) return true;
  if (location === '') return false;
  const parent = location.lastIndexOf('/node_modules/');
  return isLocked(packages, parent < 0 ? '' : location.slice(0, parent), name);
}

/** Such packages say in their names what they are for; one that does not is an error. */
function platform(name: string): LockedPackage {
  const words = name.split(/[/-]/);
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  if (!cpu) throw new Error(`No processor in the name of ${name}: install it and try again.`);
  const os = SYSTEMS.find((system) => words.includes(system));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    cpu: [cpu],
    ...(os ? { os: [os] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  };
}
