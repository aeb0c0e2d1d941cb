/** Where pages of the app may connect, beyond their own origin. */
export interface PagePolicy {
  /** The WebSocket's origin, e.g. `ws://127.0.0.1:4870`; null where the transport isn't a socket. */
  readonly socket: string | null;
}

/**
 * Headers of every answer that a host gives, on http and on `app://` alike. Styles are allowed inline,
 * because the hidden layout frame and the toolkit insert style sheets; scripts never are.
 */
export function securityHeaders({ socket }: PagePolicy): Readonly<Record<string, string>> {
  const policy = [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `font-src 'self'`,
    `connect-src 'self'${socket === null ? '' : ` ${socket}`}`,
    `frame-src 'self' http://127.0.0.1:* http://localhost:* http://*.localhost:*`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self'`,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** For files that users brought: even opened on its own, an SVG runs nothing and is nobody's page. */
export const assetSecurityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; sandbox`,
};
