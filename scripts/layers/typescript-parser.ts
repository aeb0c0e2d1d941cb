import { type ModuleHooks, registerHooks } from 'node:module';

const MODULE = 'typescript';
const MANIFEST = 'typescript/package.json';
/** TypeScript 6 as a library, bundled in a package that installs no second `tsc`. */
const LIBRARY = '@ts-morph/common/dist/typescript.js';
const LIBRARY_VERSION = '6.0.2';

/**
 * Gives dependency-cruiser, and only it, the TypeScript 6 parser: TypeScript 7 has no JavaScript API
 * yet, and without one dependency-cruiser silently skips every .ts file. dependency-cruiser
 * loads its parts as it needs them, so it is imported and used within `work`.
 */
export async function withTypescriptParser<Result>(work: () => Promise<Result>): Promise<Result> {
  const hooks = provideTypescriptParser();
  try {
    return await work();
  } finally {
    hooks.deregister();
  }
}

function provideTypescriptParser(): ModuleHooks {
  return registerHooks({
    resolve(specifier, context, nextResolve) {
      const isCruiser = context.parentURL?.includes('/node_modules/dependency-cruiser/');
      return nextResolve(isCruiser && specifier === MODULE ? LIBRARY : specifier, context);
    },
    load(url, context, nextLoad) {
      if (!url.endsWith(`/node_modules/${MANIFEST}`)) return nextLoad(url, context);
      const source = JSON.stringify({ name: MODULE, version: LIBRARY_VERSION });
      return { format: 'json', source, shortCircuit: true };
    },
  });
}
