import type { Environment } from '#shared/api/schemas/app.ts';

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "connect-src 'self' https:",
  "frame-src 'self' https:",
  "form-action 'self' https:",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "object-src 'none'",
].join('; ');

const hashedName = /-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** Headers of every answer of a published app. Inline styles are allowed, inline scripts never. */
export function securityHeaders(environment: Environment): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(self)',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    ...(environment === 'staging' ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
  };
}

/** How long a file may be kept: for ever under `assets/` with a hash in its name, else ask again. */
export function cacheControlOf(path: string): string {
  return path.startsWith('assets/') && hashedName.test(path)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}
