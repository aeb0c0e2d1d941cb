import {
  type Introduced,
  accessPaths,
  challengeSchema,
  formatTicket,
  introducedSchema,
  signatureAlgorithm,
  textToSign,
} from '#shared/contract/window-access.ts';
import { RefusedError } from './host-failure.ts';

/** What lets this browser into the host: a key that can sign and never be read, not even by this page. */
export interface WindowKey extends Introduced {
  readonly privateKey: Parameters<typeof crypto.subtle.sign>[1];
}

/**
 * Makes a key and hands its public half over with an invitation.
 * @param origin of the host, e.g. `http://127.0.0.1:4870`.
 * Throws RefusedError for an invitation that was used.
 */
export async function introduceWindow(origin: string, invitation: string): Promise<WindowKey> {
  const pair = await crypto.subtle.generateKey(signatureAlgorithm, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const answer = await post(origin, accessPaths.keys, {
    invitation,
    publicKey: { kty, crv, x, y },
  });
  return { ...introducedSchema.parse(answer), privateKey: pair.privateKey };
}

/** What opens one socket: a challenge of the host, signed. */
export async function signTicket(origin: string, key: WindowKey): Promise<string> {
  const { challenge } = challengeSchema.parse(await post(origin, accessPaths.challenges, {}));
  const signature = await crypto.subtle.sign(
    signatureAlgorithm,
    key.privateKey,
    new TextEncoder().encode(textToSign(origin, challenge)),
  );
  return formatTicket({ key: key.key, challenge, signature: toBase64Url(signature) });
}

async function post(origin: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    cache: 'no-store',
    // Browsers write the origin themselves; other programs have to say it.
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify(body),
  });
  if (response.status === 403) throw new RefusedError('refused by the host');
  if (!response.ok) throw new Error(`the host answered ${response.status}`);
  return response.json();
}

function toBase64Url(bytes: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
