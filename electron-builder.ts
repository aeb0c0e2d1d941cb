import path from 'node:path';
import { type AfterPackContext, Arch, type Configuration } from 'electron-builder';
import { nativeProblems } from './scripts/packaging/check-natives.ts';
import { importsFile, readPackedPackages } from './scripts/packaging/packed-packages.ts';
import { unneededPackages } from './scripts/packaging/runtime-packages.ts';

/**
 * How installers are made, for the machine that makes them: its install holds native code for itself.
 * `npm run package` builds what goes into them first.
 */

const { packages, needed } = readPackedPackages(import.meta.dirname);

/** Fails where native code in a package isn't that of the machine that the package is for. */
async function checkNatives({ appOutDir, arch, electronPlatformName, packager }: AfterPackContext) {
  const resources = packager.getResourcesDir(appOutDir);
  const problems = nativeProblems(path.join(resources, 'app.asar.unpacked'), packages, needed, {
    platform: electronPlatformName,
    arch: Arch[arch],
  });
  if (problems.length > 0) {
    throw new Error(`Native code of the package is not right:\n${problems.join('\n')}`);
  }
}

const configuration: Configuration = {
  appId: 'io.tausepro.desktop',
  copyright: 'TausePro',
  asar: true,
  // Programs that run beside the app, and packages: native code can't read inside the archive, and the
  // folders in which sites are built link to the packages.
  asarUnpack: ['dist/electron/*.mjs', 'dist/electron/tausestack/**', 'node_modules/**'],
  npmRebuild: false,
  directories: { output: 'dist/installers', buildResources: 'resources' },
  files: [
    'dist/electron/**',
    'dist/renderer/**',
    'templates/**',
    'resources/**',
    'package.json',
    `!dist/electron/${importsFile}`,
    '!dist/renderer/.sources',
    '!**/*.test.*',
    '!**/*.map',
    // The interface is bundled: what only it imports would ship twice.
    ...unneededPackages(packages, needed).map((name) => `!node_modules/${name}/**`),
    '!node_modules/better-sqlite3/{deps,src}/**',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
    '!node_modules/loro-crdt/{base64,browser,bundler,web}/**',
  ],
  afterPack: checkNatives,
  fileAssociations: [
    {
      ext: 'tausepro',
      name: 'TausePro project',
      mimeType: 'application/x-tausepro',
      role: 'Editor',
    },
  ],
  electronFuses: {
    runAsNode: false,
    // Cookies hold nothing, and encrypting them asks for the keychain.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    category: 'public.app-category.developer-tools',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    target: ['dmg', 'zip'],
  },
  linux: {
    category: 'Development',
    executableName: 'tausepro',
    target: ['AppImage', 'deb'],
  },
};

export default configuration;
