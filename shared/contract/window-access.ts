import { z } from 'zod';

/**
 * How a window of the browser is let into the web host, without cookies: those go to every port of a
 * name. A link with an invitation, good for one use, lets the browser hand over the public half of a key
 * whose private half can't leave it. From then on the browser signs a challenge for each connection.
 */
export const accessPaths = {
  /** POST: an invitation and a public key. Answers with what the host calls the key. */
  keys: '/access/keys',
  /** POST: answers with a challenge, good for one use. */
  challenges: '/access/challenges',
  /** GET `?challenge=`: shows to whoever has the host's key that this is the host. */
  proof: '/access/proof',
} as const;

/** The part of the link's query that holds the invitation. */
export const invitationParameter = 'invitation';

/** Offered for the socket, followed by the ticket. */
export const socketProtocol = 'tausepro';

export const signatureAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

const coordinate = z.string().regex(/^[\w-]{43}$/);
/** The public half of a window's key, as a JSON Web Key. */
export const publicKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});
export type WindowPublicKey = z.infer<typeof publicKeySchema>;

export const introductionSchema = z.object({
  invitation: z.string().max(200),
  publicKey: publicKeySchema,
});
export const introducedSchema = z.object({
  key: z.string().regex(/^[\w-]{1,64}$/),
  /** Where the host serves the pictures of projects: `/pictures/…`, which nobody can guess. */
  pictures: z.string().regex(/^\/[\w/-]+$/),
});
export type Introduced = z.infer<typeof introducedSchema>;

export const challengeSchema = z.object({ challenge: z.string().regex(/^[\w-]{16,128}$/) });

/** What a window signs. It names the origin, so that nobody can pass the challenge of another host on. */
export function textToSign(origin: string, challenge: string): string {
  return `tausepro window\n${origin}\n${challenge}`;
}

export interface Ticket {
  readonly key: string;
  readonly challenge: string;
  /** Base64url of the 64 bytes of the signature. */
  readonly signature: string;
}

export const formatTicket = ({ key, challenge, signature }: Ticket): string =>
  `${key}.${challenge}.${signature}`;

export function parseTicket(text: string): Ticket | null {
  const [, key, challenge, signature] =
    /^([\w-]{1,64})\.([\w-]{16,128})\.([\w-]{86})$/.exec(text) ?? [];
  return key === undefined || challenge === undefined || signature === undefined
    ? null
    : { key, challenge, signature };
}
