import type { Sharp } from 'sharp';

/** The decoder refuses what claims more; the same bound as for new images. */
const limitInputPixels = 150_000_000;

/**
 * Opens a raster image for cutting or scaling, turned the way up that its EXIF data asks for. As
 * forgiving as browsers are of pictures that break off. The library is loaded when the first image
 * needs it: it costs a start of the app nothing.
 * @param animated keeps all pictures of an animation.
 */
export async function openRaster(content: Uint8Array, animated = false): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels, failOn: 'none', animated } as const;
  return animated ? sharp(content, options) : sharp(content, options).autoOrient();
}
