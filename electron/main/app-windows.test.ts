import { describe, expect, it } from 'vitest';
import { appOrigin } from './app-protocol.ts';
import { type AppWindow, createAppWindows } from './app-windows.ts';

class FakeWindow implements AppWindow {
  address: string;
  readonly webContents = { getURL: () => this.address };
  minimized = false;
  focused = 0;

  constructor(address: string) {
    this.address = address;
  }

  async loadURL(address: string): Promise<void> {
    this.address = address;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  focus(): void {
    this.focused += 1;
  }
}

function windowsAt(...addresses: string[]) {
  const open = addresses.map((address) => new FakeWindow(address));
  const windows = createAppWindows(
    () => open,
    (address) => {
      const window = new FakeWindow(address);
      open.push(window);
      return window;
    },
  );
  return { open, windows };
}

const project = `${appOrigin}/#/project/p-1`;

describe("the app's windows", () => {
  it('show a project in the window that shows all projects', () => {
    for (const home of [`${appOrigin}/`, `${appOrigin}/#/`]) {
      const { open, windows } = windowsAt(`${appOrigin}/#/project/other`, home);
      const [, second] = open;
      if (second) second.minimized = true;
      windows.showProject('p-1');
      expect(open.map(({ address }) => address)).toEqual([`${appOrigin}/#/project/other`, project]);
      expect(second).toMatchObject({ minimized: false, focused: 1 });
    }
  });

  it('never take a window away from an open project', () => {
    const { open, windows } = windowsAt(`${appOrigin}/#/project/other`);
    windows.showProject('p-1');
    expect(open.map(({ address }) => address)).toEqual([`${appOrigin}/#/project/other`, project]);
  });

  it('come to the front, also where none is open', () => {
    const { open, windows } = windowsAt();
    windows.focus();
    windows.focus();
    expect(open).toHaveLength(1);
    expect(open[0]?.focused).toBe(2);
  });
});
