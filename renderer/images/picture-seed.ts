import type { Asset } from '#shared/contract/schemas.ts';
import type { DocumentNode } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Locale } from '#shared/document/value.ts';
import { image as imageKind } from '#shared/elements/catalog/image/definition.ts';

/** What of an image file decides how it is shown at first. */
export type Picture = Pick<Asset, 'id' | 'width' | 'height' | 'mediaType'>;

/** Page pixels of a new picture at most. */
const widest = 720;
const tallest = 640;
/** A drawing may be shown larger than it says; a photo would blur. */
const smallestDrawing = 160;

/** The ratio of a picture as a style has it; undefined where the file doesn't say. */
export function ratioOf({ width, height }: Picture): number | undefined {
  if (width === null || height === null || width <= 0 || height <= 0) return undefined;
  return Number(Math.min(20, Math.max(0.05, width / height)).toFixed(4));
}

/** The size of a new picture: whole, no larger than it is, and neither wider nor taller than a screen. */
export function pictureStyle(picture: Picture): { maxWidth: number; aspectRatio: number } | null {
  const ratio = ratioOf(picture);
  if (ratio === undefined || picture.width === null) return null;
  const isDrawing = picture.mediaType === 'image/svg+xml';
  const own = isDrawing ? Math.max(picture.width, smallestDrawing) : picture.width;
  return {
    maxWidth: Math.max(1, Math.round(Math.min(own, widest, tallest * ratio))),
    aspectRatio: ratio,
  };
}

/** A new picture at its own ratio. */
export function pictureSeed(locale: Locale, picture: Picture): NodeSeed {
  const seed = imageKind.seed(locale);
  return {
    ...seed,
    props: { ...seed.props, image: { asset: picture.id } },
    style: { ...seed.style, base: { ...seed.style?.base, ...pictureStyle(picture) } },
  };
}

/** Several new pictures: side by side, each at its own ratio. */
export function gallerySeed(pictures: readonly Picture[]): NodeSeed {
  return {
    kind: 'gallery',
    style: { base: { columns: Math.min(pictures.length, 3) } },
    children: pictures.map((picture) => {
      const aspectRatio = ratioOf(picture);
      return {
        kind: imageKind.kind,
        props: { image: { asset: picture.id } },
        style: {
          base: { radius: '$radius.md', ...(aspectRatio === undefined ? {} : { aspectRatio }) },
        },
      };
    }),
  };
}

/**
 * The size that an image takes over from its first picture: only as long as it still is what the palette
 * put there. A tile keeps the size that its place gave it.
 */
export function firstPictureStyle(
  { kind, props, style }: Pick<DocumentNode, 'kind' | 'props' | 'style'>,
  picture: Picture,
): ReturnType<typeof pictureStyle> {
  const fresh = imageKind.seed('es').style?.base;
  const untouched =
    kind === imageKind.kind &&
    (props['image'] ?? null) === null &&
    style.base.aspectRatio === fresh?.aspectRatio &&
    style.base.maxWidth === fresh?.maxWidth;
  return untouched ? pictureStyle(picture) : null;
}
