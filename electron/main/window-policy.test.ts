import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { appOrigin } from './app-protocol.ts';
import { type GuardedContents, guardWindow, limitPermissions } from './window-policy.ts';

class FakeContents extends EventEmitter implements GuardedContents {
  openWindow: (url: string) => string = () => 'allowed';

  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void {
    this.openWindow = (url) => handler({ url }).action;
  }

  /** Whether the contents may go to an address. */
  allows(event: 'will-navigate' | 'will-frame-navigate', url: string, isMainFrame = true): boolean {
    const preventDefault = vi.fn<() => void>();
    this.emit(event, { preventDefault, url, isMainFrame });
    return preventDefault.mock.calls.length === 0;
  }
}

function guarded() {
  const contents = new FakeContents();
  const openExternal = vi.fn<(url: string) => Promise<void>>(async () => undefined);
  guardWindow(contents, appOrigin, openExternal);
  return { contents, openExternal };
}

describe('the window', () => {
  it('stays on its own page', () => {
    const { contents } = guarded();
    expect(contents.allows('will-navigate', `${appOrigin}/p/1`)).toBe(true);
    for (const url of ['https://example.com/', 'file:///etc/passwd', `${appOrigin}.evil/`]) {
      expect(contents.allows('will-navigate', url)).toBe(false);
      expect(contents.allows('will-frame-navigate', url)).toBe(false);
    }
  });

  it('shows local previews in frames, and nothing else', () => {
    const { contents } = guarded();
    const frame = (url: string) => contents.allows('will-frame-navigate', url, false);
    expect(frame('http://127.0.0.1:5000/')).toBe(true);
    expect(frame('http://tienda.localhost:5000/producto')).toBe(true);
    expect(frame(`${appOrigin}/layout-frame.html`)).toBe(true);
    expect(frame('about:srcdoc')).toBe(true);
    expect(frame('http://127.0.0.1.evil.example/')).toBe(false);
    expect(frame('https://example.com/')).toBe(false);
    expect(frame('file:///etc/passwd')).toBe(false);
  });

  it('opens no windows, and gives web addresses alone to the browser', () => {
    const { contents, openExternal } = guarded();
    for (const url of ['https://example.com/', 'file:///bin/sh', 'data:text/html,x', 'nonsense']) {
      expect(contents.openWindow(url)).toBe('deny');
    }
    expect(openExternal.mock.calls).toEqual([['https://example.com/']]);
  });

  const granted = ['clipboard-sanitized-write', 'local-network-access', 'loopback-network'];

  it('lets its own page frame the preview and copy, checked or asked for', () => {
    for (const permission of granted) {
      expect(answers(permission, `${appOrigin}/p/1`, true)).toEqual([true, true]);
      // Electron writes an origin with a slash at its end.
      expect(answers(permission, `${appOrigin}/`, true)).toEqual([true, true]);
      expect(answers(permission, appOrigin, true)).toEqual([true, true]);
    }
  });

  it('grants nothing else, and nothing to frames or to pages of another origin', () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'usb']) {
      expect(answers(permission, `${appOrigin}/`, true)).toEqual([false, false]);
    }
    for (const permission of granted) {
      expect(answers(permission, `${appOrigin}/`, false)).toEqual([false, false]);
      for (const url of ['http://127.0.0.1:5000/', `${appOrigin}.evil/`, 'null', '']) {
        expect(answers(permission, url, true)).toEqual([false, false]);
      }
    }
  });
});

/** What the check and the request of a permission are answered. */
function answers(permission: string, address: string, isMainFrame: boolean): boolean[] {
  const given: boolean[] = [];
  const details = { isMainFrame, requestingUrl: address };
  limitPermissions(
    {
      setPermissionCheckHandler: (handler) => {
        given.push(handler(null, permission, address, details));
      },
      setPermissionRequestHandler: (handler) => {
        handler(null, permission, (isGranted) => given.push(isGranted), details);
      },
    },
    appOrigin,
  );
  return given;
}
