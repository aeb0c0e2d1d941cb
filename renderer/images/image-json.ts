import type { ImageValue } from '#shared/elements/image.ts';

/** An image as the document stores it: what is absent isn't mentioned. */
export function imageJson({ asset, crop, focus }: ImageValue): {
  readonly asset: string;
  readonly crop?: NonNullable<ImageValue['crop']>;
  readonly focus?: NonNullable<ImageValue['focus']>;
} {
  return { asset, ...(crop ? { crop } : {}), ...(focus ? { focus } : {}) };
}
