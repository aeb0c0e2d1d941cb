import { appOrigin } from './app-protocol.ts';

/** What of a `BrowserWindow` is used. */
export interface AppWindow {
  readonly webContents: { getURL(): string };
  loadURL(address: string): Promise<void>;
  isMinimized(): boolean;
  restore(): void;
  focus(): void;
}

/** The app's windows. */
export interface AppWindows {
  /** Shows a project: in a window that shows all projects, so that nothing open is left, else in a new one. */
  showProject(project: string): void;
  /** Brings a window to the front, or opens one. */
  focus(): void;
}

const homeAddresses: readonly string[] = [`${appOrigin}/`, `${appOrigin}/#`, `${appOrigin}/#/`];

/**
 * @param all the windows that are open.
 * @param open opens one at an address of the app's.
 */
export function createAppWindows(
  all: () => readonly AppWindow[],
  open: (address: string) => AppWindow,
): AppWindows {
  return {
    showProject(project) {
      const address = `${appOrigin}/#/project/${encodeURIComponent(project)}`;
      const home = all().find(({ webContents }) => homeAddresses.includes(webContents.getURL()));
      if (home === undefined) {
        open(address);
        return;
      }
      void home.loadURL(address).catch(() => undefined);
      raise(home);
    },
    focus() {
      const [window] = all();
      raise(window ?? open(`${appOrigin}/`));
    },
  };
}

function raise(window: AppWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
