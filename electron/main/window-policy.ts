/** What of a window's `webContents` is used. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-attach-webview',
    listener: (event: { preventDefault(): void; url?: string; isMainFrame?: boolean }) => void,
  ): unknown;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void;
}

/** What of a `session` is used. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
}

/** Pages that the app itself shows in frames: the preview of the generated app and published apps. */
const framedPage = /^http:\/\/(?:127\.0\.0\.1|localhost|[a-z0-9-]+\.localhost)(?::\d+)?\//;

/**
 * Keeps a window on its own page: it never navigates elsewhere, opens no other windows (links go to the
 * system's browser) and attaches no webviews. Frames may show the page's own origin and local previews.
 */
export function guardWindow(
  contents: GuardedContents,
  origin: string,
  openExternal: (url: string) => Promise<void>,
): void {
  contents.on('will-navigate', (event) => {
    if (!event.url?.startsWith(`${origin}/`)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    const url = event.url ?? '';
    const isOwn = url.startsWith(`${origin}/`) || url === 'about:srcdoc' || url === 'about:blank';
    if (!isOwn && (event.isMainFrame !== false || !framedPage.test(url))) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isWebAddress(url)) void openExternal(url).catch(() => undefined);
    return { action: 'deny' };
  });
}

/** Pages get no camera, no position, no notifications; copying to the clipboard is theirs. */
export function denyPermissions(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === 'clipboard-sanitized-write');
  });
  session.setPermissionCheckHandler(() => false);
}

/** Whether an address may be given to the system's browser. */
export function isWebAddress(url: string): boolean {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}
