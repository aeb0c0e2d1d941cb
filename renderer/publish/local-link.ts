/** Whether a site's address leads to this computer alone, so that a phone can't follow it. */
export function isLocalLink(url: string | null): boolean {
  if (url === null || !URL.canParse(url)) return false;
  return /(?:(?:^|\.)localhost|^127\.0\.0\.1)$/.test(new URL(url).hostname);
}
