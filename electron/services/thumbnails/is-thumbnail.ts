import { thumbnailBytesSchema } from '#shared/contract/schemas.ts';
import { decodesWhole } from '../assets/load-sharp.ts';
import { sniffMediaType } from '../assets/media-type.ts';

/** What the interface may make pictures of. */
export const thumbnailTypes: readonly string[] = ['image/png', 'image/webp'];

/** Several times what the interface makes. */
const maximumPixels = 4_000_000;

/** Whether bytes that came from elsewhere are a small picture, whole and still. */
export async function isThumbnail(content: Uint8Array): Promise<boolean> {
  return (
    thumbnailBytesSchema.safeParse(content).success &&
    thumbnailTypes.includes(sniffMediaType(content) ?? '') &&
    (await decodesWhole(content, maximumPixels))
  );
}
