import type { IncomingMessage } from 'node:http';
import {
  type Introduced,
  type WindowPublicKey,
  parseTicket,
} from '#shared/contract/window-access.ts';
import { nameOfInvitation, newSecret, proofOf } from './host-key.ts';
import type { KnownWindows } from './known-windows.ts';

/** Challenges that wait for their answer at one time. */
const mostChallenges = 1000;
const challengePatience = 60_000;

/** Who may talk to this host: a page of its own, in a browser that was invited. */
export interface Access {
  /** Whether the Host header names this machine and port: a page elsewhere can't rebind its name to us. */
  isForUs(request: IncomingMessage): boolean;
  /** Whether a page of this origin asks. */
  isOwnOrigin(request: IncomingMessage): boolean;
  /** Whether a page elsewhere asks. Requests that no script makes say nothing of their origin. */
  isForeign(request: IncomingMessage): boolean;
  /** Lets a browser in; null where the invitation isn't ours or was used. */
  introduce(invitation: string, publicKey: WindowPublicKey): Promise<Introduced | null>;
  challenge(): string;
  proof(challenge: string): string;
  /** Whether a key that was let in signed a challenge of ours for the asking page. Each is good once. */
  admits(request: IncomingMessage, ticket: string): boolean;
  isPictureKey(candidate: string): boolean;
}

/** @param hostKey the key of this start. */
export function createAccess(hostKey: string, port: number, windows: KnownWindows): Access {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const usedInvitations = new Set<string>();
  const challenges = new Map<string, number>();

  const isForUs = (request: IncomingMessage) => hosts.includes(request.headers.host ?? '');
  const isOwnOrigin = (request: IncomingMessage) =>
    isForUs(request) && request.headers.origin === `http://${request.headers.host}`;

  return {
    isForUs,
    isOwnOrigin,
    isForeign: (request) => request.headers.origin !== undefined && !isOwnOrigin(request),
    async introduce(invitation, publicKey) {
      const name = nameOfInvitation(hostKey, invitation);
      if (name === null || usedInvitations.has(name)) return null;
      usedInvitations.add(name);
      try {
        return await windows.introduce(publicKey);
      } catch (error) {
        // Nobody was let in: the link goes on being good.
        usedInvitations.delete(name);
        throw error;
      }
    },
    challenge() {
      const challenge = newSecret();
      challenges.set(challenge, Date.now() + challengePatience);
      const [oldest] = challenges.keys();
      if (challenges.size > mostChallenges && oldest !== undefined) challenges.delete(oldest);
      return challenge;
    },
    proof: (challenge) => proofOf(hostKey, challenge),
    admits(request, text) {
      const ticket = parseTicket(text);
      if (ticket === null || !isOwnOrigin(request)) return false;
      const until = challenges.get(ticket.challenge);
      challenges.delete(ticket.challenge);
      if (until === undefined || Date.now() > until) return false;
      return windows.isSigned(ticket, request.headers.origin ?? '');
    },
    isPictureKey: (candidate) => windows.isPictureKey(candidate),
  };
}
