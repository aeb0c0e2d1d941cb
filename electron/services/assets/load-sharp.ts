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

/** Whether a raster image can be read to its last pixel, is no animation and has at most so many pixels. */
export async function decodesWhole(content: Uint8Array, maximumPixels: number): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    const options = { limitInputPixels: maximumPixels, failOn: 'warning' } as const;
    const { pages = 1 } = await sharp(content, options).metadata();
    if (pages > 1) return false;
    await sharp(content, options).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}
