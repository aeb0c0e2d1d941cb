import type { JsonValue } from '#shared/document/value.ts';
import type { ImageValue } from '#shared/elements/image.ts';

/** An image as the document stores it: what is absent isn't mentioned. */
export function imageJson({ asset, crop, focus }: ImageValue): JsonValue {
  return { asset, ...(crop ? { crop } : {}), ...(focus ? { focus } : {}) };
}
