import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
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
import { createRouterClient } from '@orpc/server';
import { createAppPages } from '#services/app-pages.ts';
import { type Services, createServices } from '#services/create-services.ts';
import { usualDataFolder } from '#services/data-folder.ts';
import { lockDataFolder } from '#services/data-lock.ts';
import { FolderInUseError, explainStartFailure } from '#services/start-failure.ts';
import {
  appOrigin,
  appScheme,
  appSchemePrivileges,
  createProtocolHandler,
} from './app-protocol.ts';
import { createAppWindows } from './app-windows.ts';
import { serveContract } from './contract-channel.ts';
import { createElectronPorts } from './electron-ports.ts';
import { readLaunch } from './launch.ts';
import { openMainWindow } from './main-window.ts';
import { localeOf, menuTemplate } from './menu.ts';
import { type MessageName, sentence } from './messages.ts';
import { recoverPage } from './page-recovery.ts';
import { createProjectFiles } from './project-files.ts';
import { isToldAlready } from './told-once.ts';
import { limitPermissions } from './window-policy.ts';

const isMac = process.platform === 'darwin';
const launch = readLaunch(process.argv, process.cwd());
const data =
  launch.data === null ? usualDataFolder('electron') : { folder: launch.data, other: null };
const projectFiles = createProjectFiles();
/** Null until the app runs. */
let windows: ReturnType<typeof createAppWindows> | null = null;

// What Chromium keeps of its own; a start with other projects is another app.
if (launch.data !== null) app.setPath('userData', join(launch.data, 'window'));
protocol.registerSchemesAsPrivileged([appSchemePrivileges]);
app.enableSandbox();
void projectFiles.open(launch.files);
// macOS hands files over before the app is ready, too.
app.on('open-file', (event, file) => {
  event.preventDefault();
  void projectFiles.open([file]);
});

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, commandLine, workingFolder) => {
    windows?.focus();
    void projectFiles.open(readLaunch(commandLine, workingFolder).files);
  });
  app.whenReady().then(run).catch(fail);
} else {
  app.quit();
}

function run(): void {
  const locked = lockDataFolder(data.folder);
  if (!('lock' in locked)) {
    throw new FolderInUseError(data.folder, locked.holder.pid, false);
  }
  const ports = createElectronPorts(
    { app, dialog, safeStorage, shell, utilityProcess },
    data.folder,
  );
  const services = createServices(ports);
  const pages = createAppPages(join(app.getAppPath(), 'dist', 'renderer'), services, {
    socket: null,
  });
  protocol.handle(appScheme, createProtocolHandler(pages));
  limitPermissions(session.defaultSession, appOrigin);
  // Elsewhere Electron would download dictionaries.
  session.defaultSession.setSpellCheckerEnabled(isMac);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(locale(), isMac)));
  const stopContract = serveContract(
    {
      onRequest: (channel, listener) => ipcMain.on(channel, listener),
      createChannel: () => new MessageChannelMain(),
    },
    services.router,
    appOrigin,
  );
  const open = (address: string): BrowserWindow => {
    const window = openMainWindow({
      createWindow: (options) => new BrowserWindow(options),
      address,
      preload: join(app.getAppPath(), 'dist', 'electron', 'preload.cjs'),
      dataFolder: data.folder,
      screens: screen.getAllDisplays().map((display) => display.workArea),
      spellcheck: isMac,
      openExternal: ports.openExternal,
    });
    recoverPage(window.webContents, {
      clock: () => performance.now(),
      log: (reason) => ports.logger.error('the page of a window ended', { reason }),
      tell: () => tell('pageLost'),
      ask: () => askToTryAgain(),
      quit: () => app.quit(),
    });
    return window;
  };
  windows = createAppWindows(() => BrowserWindow.getAllWindows(), open);
  windows.focus();
  const { showProject } = windows;
  projectFiles.start({
    importFile: createRouterClient(services.router).projects.importFile,
    show: showProject,
    tell,
  });
  tellOfOtherFolder();
  app.on('child-process-gone', (_event, { type, reason, name }) => {
    if (reason === 'clean-exit') return;
    ports.logger.warn('a process of the app ended', { type, reason, name });
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) windows?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(services, () => {
    stopContract();
    locked.lock.release();
  });
}

function locale() {
  return localeOf(app.getLocale());
}

/** Says something in a box that holds nothing up. */
function tell(message: MessageName, values: Readonly<Record<string, string>> = {}): void {
  const text = sentence(message, values, locale());
  void dialog.showMessageBox({ type: 'warning', title: 'TausePro', message: text });
}

async function askToTryAgain(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'TausePro',
    message: sentence('pageLostAgain', {}, locale()),
    buttons: [sentence('tryAgain', {}, locale()), sentence('quit', {}, locale())],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}

function tellOfOtherFolder(): void {
  const { folder, other } = data;
  if (other === null || isToldAlready(folder, other)) return;
  tell('twoFolders', { folder, other });
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
  const circumstances = { folder: data.folder, port: null };
  dialog.showErrorBox('TausePro', explainStartFailure(error, circumstances, locale()));
  app.exit(1);
}
