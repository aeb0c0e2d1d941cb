import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may talk to this host: whoever was given its token, from a page of its own. */
export interface Access {
  readonly token: string;
  /** Whether the Host header names this machine and port: a page elsewhere can't rebind its name to us. */
  isForUs(request: IncomingMessage): boolean;
  /** Whether the request carries the cookie that the token was changed for. */
  isKnown(request: IncomingMessage): boolean;
  isToken(candidate: string): boolean;
  /** Whether a socket was asked for by a page of this origin. */
  isOwnOrigin(request: IncomingMessage): boolean;
  /** The Set-Cookie header for the one who has the token. */
  cookie(): string;
}

/** @param port the port that the server listens on; known only once it does. */
export function createAccess(token: string, port: () => number): Access {
  // Browsers don't separate cookies by port, so the name does.
  const cookieName = () => `tausepro_${port()}`;
  const hosts = () => [`127.0.0.1:${port()}`, `localhost:${port()}`];
  const isToken = (candidate: string) => sameText(candidate, token);
  const isForUs = (request: IncomingMessage) => hosts().includes(request.headers.host ?? '');

  return {
    token,
    isToken,
    isForUs,
    isKnown: (request) => isToken(readCookie(request, cookieName())),
    isOwnOrigin: (request) =>
      isForUs(request) && request.headers.origin === `http://${request.headers.host}`,
    cookie: () => `${cookieName()}=${token}; HttpOnly; SameSite=Strict; Path=/`,
  };
}

function readCookie(request: IncomingMessage, name: string): string {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key = '', value = ''] = pair.trim().split('=');
    if (key === name) return value;
  }
  return '';
}

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
