/** Opens a page in the browser: a tab of this one, or the system's where the app has a window of its own. */
export function openPage(url: string): void {
  window.open(url, '_blank', 'noopener,noreferrer');
}
