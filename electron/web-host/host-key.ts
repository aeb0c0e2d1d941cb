import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { accessPaths, invitationParameter } from '#shared/contract/window-access.ts';

/** A running host as its user's account learns of it, through the lock of the data folder. */
export interface HostAddress {
  readonly origin: string;
  /** New at each start. Whoever has it makes invitations, so it is in no link and in no request. */
  readonly key: string;
}

/** Bytes that nobody can guess, as base64url. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

const authenticate = (key: string, purpose: string, text: string): string =>
  createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');

/** A link that lets one browser in, once. */
export function invitationLink({ origin, key }: HostAddress): string {
  const name = newSecret(18);
  const invitation = `${name}.${authenticate(key, 'invitation', name)}`;
  return `${origin}/?${invitationParameter}=${invitation}`;
}

/** What an invitation of this key is called, or null for one that isn't. */
export function nameOfInvitation(key: string, invitation: string): string | null {
  const [name = '', code = ''] = invitation.split('.', 2);
  return sameText(code, authenticate(key, 'invitation', name)) ? name : null;
}

/** Shows that the one who answers has the key, without showing the key. */
export function proofOf(key: string, challenge: string): string {
  return authenticate(key, 'proof', challenge);
}

/** Milliseconds: a stopped process takes connections and never answers. */
const answerPatience = 2000;

/** Whether the host of this address answers there, and not a program that got its port. */
export async function isAnswering({ origin, key }: HostAddress): Promise<boolean> {
  const challenge = newSecret();
  try {
    const response = await fetch(`${origin}${accessPaths.proof}?challenge=${challenge}`, {
      redirect: 'error',
      signal: AbortSignal.timeout(answerPatience),
    });
    return response.ok && sameText(await response.text(), proofOf(key, challenge));
  } catch {
    return false;
  }
}

const storedSchema = z.object({ origin: z.url({ protocol: /^http$/ }), key: z.string().min(43) });

/** The text under which the lock keeps an address. */
export function writeHostAddress({ origin, key }: HostAddress): string {
  return JSON.stringify({ origin, key });
}

export function readHostAddress(text: string | null): HostAddress | null {
  try {
    return storedSchema.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
}

export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
