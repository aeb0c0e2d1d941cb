import { join } from 'node:path';
import {
  BrowserWindow,
  Menu,
  MessageChannelMain,
  app,
  dialog,
  ipcMain,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { createAppPages } from '#services/app-pages.ts';
import { type Services, createServices } from '#services/create-services.ts';
import { lockDataFolder } from '#services/data-lock.ts';
import { FolderInUseError, explainStartFailure } from '#services/start-failure.ts';
import {
  appOrigin,
  appScheme,
  appSchemePrivileges,
  createProtocolHandler,
} from './app-protocol.ts';
import { serveContract } from './contract-channel.ts';
import { createElectronPorts } from './electron-ports.ts';
import { openMainWindow } from './main-window.ts';
import { localeOf, menuTemplate } from './menu.ts';
import { limitPermissions } from './window-policy.ts';

const chosenData = app.commandLine.getSwitchValue('data');
if (chosenData !== '') app.setPath('userData', chosenData);
protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.whenReady().then(run).catch(fail);
} else {
  app.quit();
}

function run(): void {
  const dataFolder = dataFolderOf();
  const locked = lockDataFolder(dataFolder);
  if (!('lock' in locked)) {
    throw new FolderInUseError(dataFolder, locked.holder.pid, false);
  }
  const ports = createElectronPorts(
    { app, dialog, safeStorage, shell, utilityProcess },
    dataFolder,
  );
  const services = createServices(ports);
  const pages = createAppPages(join(ports.paths.appRoot, 'dist', 'renderer'), services, {
    socket: null,
  });
  protocol.handle(appScheme, createProtocolHandler(pages));
  limitPermissions(session.defaultSession, appOrigin);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate(localeOf(app.getLocale()), process.platform === 'darwin')),
  );
  const stopContract = serveContract(
    {
      onRequest: (channel, listener) => ipcMain.on(channel, listener),
      createChannel: () => new MessageChannelMain(),
    },
    services.router,
    appOrigin,
  );
  const open = () =>
    openMainWindow({
      createWindow: (options) => new BrowserWindow(options),
      preload: join(ports.paths.appRoot, 'dist', 'electron', 'preload.cjs'),
      dataFolder,
      screens: screen.getAllDisplays().map((display) => display.workArea),
      openExternal: ports.openExternal,
    });
  open();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(services, () => {
    stopContract();
    locked.lock.release();
  });
}

function dataFolderOf(): string {
  return join(app.getPath('userData'), 'data');
}

function closeBeforeQuit(services: Services, release: () => void): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    services
      .close()
      .finally(release)
      .finally(() => app.quit());
  });
}

function fail(error: unknown): void {
  const circumstances = { folder: dataFolderOf(), port: null };
  dialog.showErrorBox(
    'TausePro',
    explainStartFailure(error, circumstances, localeOf(app.getLocale())),
  );
  app.exit(1);
}
