/** What of a window's `webContents` is used. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-attach-webview',
    listener: (event: { preventDefault(): void; url?: string; isMainFrame?: boolean }) => void,
  ): unknown;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void;
}

/** Where a permission is asked for, as far as both of Electron's handlers say it. */
interface PermissionDetails {
  readonly isMainFrame: boolean;
  /** Absent where Electron doesn't know it. */
  readonly requestingUrl?: string;
}

/** What of a `session` is used. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      details: PermissionDetails,
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (
      contents: unknown,
      permission: string,
      requestingOrigin: string,
      details: PermissionDetails,
    ) => boolean,
  ): void;
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
    if (!isOf(origin, event.url ?? '')) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    const url = event.url ?? '';
    const isOwn = isOf(origin, url) || url === 'about:srcdoc' || url === 'about:blank';
    if (!isOwn && (event.isMainFrame !== false || !framedPage.test(url))) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isWebAddress(url)) void openExternal(url).catch(() => undefined);
    return { action: 'deny' };
  });
}

/**
 * What the app's own page may do: copy to the clipboard, and frame the preview, which answers on the
 * loopback interface. Chromium's names for the latter changed from one version to the next.
 */
const grantedPermissions: readonly string[] = [
  'clipboard-sanitized-write',
  'local-network-access',
  'loopback-network',
];

/**
 * Pages get no camera, no position, no notifications, and what a frame shows gets nothing at all. A check
 * that is denied is not always followed by a request, so both handlers give the same answer.
 */
export function limitPermissions(session: GuardedSession, origin: string): void {
  const isGranted = (permission: string, address: string, { isMainFrame }: PermissionDetails) =>
    isMainFrame && isOf(origin, address) && grantedPermissions.includes(permission);
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isGranted(permission, details.requestingUrl ?? '', details));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isGranted(permission, requestingOrigin, details),
  );
}

/** Whether an address, or an origin with or without its last slash, is of an origin. */
function isOf(origin: string, address: string): boolean {
  return address === origin || address.startsWith(`${origin}/`);
}

/** Whether an address may be given to the system's browser. */
export function isWebAddress(url: string): boolean {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}
