import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { Secrets } from '#services/ports.ts';
import {
  type Introduced,
  type Ticket,
  type WindowPublicKey,
  publicKeySchema,
  textToSign,
} from '#shared/contract/window-access.ts';
import { newSecret, sameText } from './host-key.ts';

const name = 'web-host-windows';
/** Browsers that were let in last; one that was let in before them needs a new link. */
const mostKeys = 50;

const storedSchema = z.object({
  pictures: z.string().min(43),
  keys: z.array(z.object({ key: z.string(), publicKey: publicKeySchema })),
});

/**
 * The browsers that were let into this data folder, the same at each start: a window that was open when
 * the host ended finds it again and hands over what it hasn't saved yet. Nothing of theirs is secret here.
 */
export interface KnownWindows {
  introduce(publicKey: WindowPublicKey): Promise<Introduced>;
  /** Whether the ticket was signed for this origin by the key that it names. */
  isSigned(ticket: Ticket, origin: string): boolean;
  /** Whether it is the part of a picture's address that only those who were let in know. */
  isPictureKey(candidate: string): boolean;
}

export async function loadKnownWindows(secrets: Secrets): Promise<KnownWindows> {
  let stored = read(await secrets.read(name)) ?? { pictures: newSecret(), keys: [] };
  return {
    async introduce(publicKey) {
      const key = createHash('sha256').update(`${publicKey.x}.${publicKey.y}`).digest('base64url');
      const others = stored.keys.filter((known) => known.key !== key);
      stored = { ...stored, keys: [...others, { key, publicKey }].slice(-mostKeys) };
      await secrets.write(name, JSON.stringify(stored));
      return { key, pictures: `/pictures/${stored.pictures}` };
    },
    isSigned(ticket, origin) {
      const known = stored.keys.find(({ key }) => key === ticket.key);
      if (known === undefined) return false;
      return verify(
        'sha256',
        Buffer.from(textToSign(origin, ticket.challenge)),
        {
          key: createPublicKey({ format: 'jwk', key: known.publicKey }),
          dsaEncoding: 'ieee-p1363',
        },
        Buffer.from(ticket.signature, 'base64url'),
      );
    },
    isPictureKey: (candidate) => sameText(candidate, stored.pictures),
  };
}

/** Whether the coordinates are a point of the curve. */
export function isPublicKey(publicKey: WindowPublicKey): boolean {
  try {
    createPublicKey({ format: 'jwk', key: publicKey });
    return true;
  } catch {
    return false;
  }
}

function read(text: string | null): z.infer<typeof storedSchema> | undefined {
  try {
    return storedSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
