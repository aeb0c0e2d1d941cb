import { join } from 'node:path';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { appOrigin } from './app-protocol.ts';
import { type Rectangle, readWindowState, writeWindowState } from './window-state.ts';
import { guardWindow } from './window-policy.ts';

export interface MainWindowOptions {
  readonly createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  /** Of the app's own pages. */
  readonly address: string;
  readonly preload: string;
  readonly dataFolder: string;
  readonly screens: readonly Rectangle[];
  /** Whether words are checked as they are typed. */
  readonly spellcheck: boolean;
  readonly openExternal: (url: string) => Promise<void>;
}

const closeAttempts = 20;
const closePause = 150;

/** Opens the app's window, without Node in its page, where it was the last time. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const stateFile = join(options.dataFolder, 'window.json');
  const { maximized, position, ...size } = readWindowState(stateFile, options.screens);
  const window = options.createWindow({
    ...size,
    ...position,
    show: false,
    title: 'TausePro',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: options.spellcheck,
    },
  });
  if (maximized) window.maximize();
  guardWindow(window.webContents, appOrigin, options.openExternal);
  closeWhenSaved(window);
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    writeWindowState(stateFile, {
      position: { x, y },
      width,
      height,
      maximized: window.isMaximized(),
    });
  });
  void window.loadURL(options.address).catch(() => undefined);
  return window;
}

/** The page refuses to close while a gesture isn't saved; closing is tried again until it is, or for three seconds. */
function closeWhenSaved(window: BrowserWindow): void {
  let attempt = 0;
  window.webContents.on('will-prevent-unload', (event) => {
    attempt += 1;
    if (attempt > closeAttempts) event.preventDefault();
    else setTimeout(() => window.isDestroyed() || window.close(), closePause);
  });
}
