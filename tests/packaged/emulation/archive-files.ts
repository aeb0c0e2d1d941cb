import fs from 'node:fs';
import Module, { registerHooks, syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readSettings } from './settings.ts';

/*
 * Makes this process see `app.asar` as Electron does: JavaScript reads files and loads modules in it, and
 * knows them by their path in it, while native code finds that it is a file.
 */

const { archive, extracted, closedInput } = readSettings();

const isWithin = (root: string, path: string) => path === root || path.startsWith(root + sep);
const move = (from: string, to: string, path: string) =>
  isWithin(from, path) ? to + path.slice(from.length) : path;
/** Where the file of a path really is. */
const toReal = (path: string) => move(archive, extracted, path);
/** The path by which JavaScript knows a file. */
const toKnown = (path: string) => move(extracted, archive, path);
const toUnpacked = (path: string) => move(archive, `${archive}.unpacked`, toKnown(path));

/** Functions of `fs` that Electron teaches to read in the archive; with `Sync`, too. */
const readers = [
  ...['access', 'exists', 'lstat', 'open', 'opendir', 'readFile', 'readdir', 'readlink', 'stat'],
  ...['realpath', 'copyFile', 'cp', 'createReadStream'],
];

type AnyFunction = (...parameters: unknown[]) => unknown;

teach(fs);
teach(fs.promises);
syncBuiltinESMExports();
teachModules();
if (closedInput) closeInput();

function teach(namespace: object): void {
  for (const name of readers.flatMap((reader) => [reader, `${reader}Sync`])) {
    const original: unknown = Reflect.get(namespace, name);
    if (typeof original !== 'function') continue;
    const taught = teachFunction(original as AnyFunction, name.startsWith('realpath'));
    Object.assign(taught, original);
    const native: unknown = Reflect.get(original, 'native');
    if (typeof native === 'function') {
      Object.assign(taught, { native: teachFunction(native as AnyFunction, true) });
    }
    Reflect.set(namespace, name, taught);
  }
}

function teachFunction(original: AnyFunction, givesPath: boolean): AnyFunction {
  return function taught(this: unknown, path: unknown, ...rest: unknown[]) {
    const real = toRealArgument(path);
    if (!givesPath || real === path) return original.call(this, real, ...rest);
    const listener = rest.at(-1);
    if (typeof listener === 'function') {
      const known = (error: unknown, found: unknown) => listener(error, toKnownResult(found));
      return original.call(this, real, ...rest.slice(0, -1), known);
    }
    const result = original.call(this, real, ...rest);
    return result instanceof Promise ? result.then(toKnownResult) : toKnownResult(result);
  };
}

function toRealArgument(path: unknown): unknown {
  if (typeof path === 'string') return toReal(path);
  if (path instanceof URL && path.protocol === 'file:') {
    const file = fileURLToPath(path);
    return isWithin(archive, file) ? toReal(file) : path;
  }
  return path;
}

function toKnownResult(path: unknown): unknown {
  return typeof path === 'string' ? toKnown(path) : path;
}

function teachModules(): void {
  const moveAddress = (moved: (path: string) => string, address: string): string => {
    if (!address.startsWith('file:')) return address;
    const [file = '', query = ''] = address.split(/(?=[?#])/, 2);
    return pathToFileURL(moved(fileURLToPath(file))).href + query;
  };
  const electron = new URL('electron.mjs', import.meta.url).href;
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'electron') return { url: electron, shortCircuit: true, format: 'module' };
      const parentURL = context.parentURL && moveAddress(toReal, context.parentURL);
      const wanted = specifier.startsWith('file:')
        ? moveAddress(toReal, specifier)
        : toReal(specifier);
      const found = next(wanted, { ...context, parentURL });
      return { ...found, url: moveAddress(toKnown, found.url) };
    },
    load(address, context, next) {
      const real = moveAddress(toReal, address);
      if (real === address) return next(address, context);
      const format = context.format ?? formatOf(real);
      if (format === 'module' || format === 'json' || format === 'commonjs') {
        return { format, source: fs.readFileSync(fileURLToPath(real)), shortCircuit: true };
      }
      return next(address, context);
    },
  });
  teachRequire();
  const load = process.dlopen.bind(process);
  process.dlopen = (module: object, file: string, ...rest: number[]) =>
    load(module, toUnpacked(file), ...rest);
}

function formatOf(address: string): string | undefined {
  if (address.endsWith('.mjs')) return 'module';
  return address.endsWith('.cjs') ? 'commonjs' : undefined;
}

/** `require` looks files up by native code. */
function teachRequire(): void {
  const resolve: unknown = Reflect.get(Module, '_resolveFilename');
  const foldersAbove: unknown = Reflect.get(Module, '_nodeModulePaths');
  if (typeof resolve !== 'function' || typeof foldersAbove !== 'function') return;
  Reflect.set(
    Module,
    '_resolveFilename',
    (request: string, parent: Module | undefined, ...rest: unknown[]) => {
      const filename = parent?.filename;
      const isArchived = typeof filename === 'string' && isWithin(archive, filename);
      const real = isArchived ? toReal(filename) : '';
      const from = isArchived
        ? { ...parent, filename: real, paths: foldersAbove(real.slice(0, real.lastIndexOf(sep))) }
        : parent;
      return toKnown(resolve.call(Module, toReal(request), from, ...rest));
    },
  );
}

function closeInput(): void {
  const input = Readable.from([]);
  Object.defineProperty(process, 'stdin', { get: () => input });
}
