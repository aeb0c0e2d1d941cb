import { randomBytes } from 'node:crypto';
import type { Secrets } from '#services/ports.ts';

const name = 'web-host-token';

/** A token that nobody can guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The token of this data folder, the same at each start: a window that was open when the host ended finds
 * it again and hands over what it hasn't saved yet.
 */
export async function keptToken(secrets: Secrets): Promise<string> {
  const kept = await secrets.read(name);
  if (kept !== null && kept.length >= 43) return kept;
  const token = newToken();
  await secrets.write(name, token);
  return token;
}
