import { join } from 'node:path';
import type { App, Dialog, SafeStorage, Shell } from 'electron';
import type { Ports } from '#services/ports.ts';
import { createStreamLogger } from '#services/stream-logger.ts';
import { unpackedPath } from '#services/unpacked-path.ts';
import { createKeychainSecrets } from './keychain-secrets.ts';
import { type UtilityProcesses, createUtilityPrograms } from './utility-programs.ts';
import { isWebAddress } from './window-policy.ts';

interface ElectronParts {
  readonly app: App;
  readonly dialog: Dialog;
  readonly safeStorage: SafeStorage;
  readonly shell: Shell;
  readonly utilityProcess: UtilityProcesses;
}

/** What Electron provides to the services. */
export function createElectronPorts(electron: ElectronParts, dataFolder: string): Ports {
  const { app, dialog, safeStorage, shell, utilityProcess } = electron;
  const appPath = app.getAppPath();
  const appRoot = unpackedPath(appPath);
  return {
    host: 'electron',
    version: app.getVersion(),
    paths: {
      data: dataFolder,
      templates: join(appPath, 'templates'),
      resources: join(appPath, 'resources'),
      exports: join(app.getPath('documents'), 'TausePro'),
      appRoot,
    },
    clock: Date.now,
    logger: createStreamLogger((line) => process.stderr.write(line)),
    dialogs: {
      async chooseFolder() {
        const chosen = await dialog.showOpenDialog({
          properties: ['openDirectory', 'createDirectory'],
        });
        return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
      },
    },
    async openExternal(url) {
      if (!isWebAddress(url)) throw new Error('only http and https addresses are opened');
      await shell.openExternal(url);
    },
    secrets: createKeychainSecrets(dataFolder, safeStorage),
    startProgram: createUtilityPrograms(utilityProcess, {
      tausestack: join(appRoot, 'dist', 'electron', 'tausestack', 'main.mjs'),
      'site-builder': join(appRoot, 'dist', 'electron', 'site-builder.mjs'),
    }),
  };
}
