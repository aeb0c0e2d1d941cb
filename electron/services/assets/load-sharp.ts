import { setImmediate } from 'node:timers/promises';
import type { Sharp } from 'sharp';

/** The decoder refuses what claims more; the same bound as for new images. */
const limitInputPixels = 150_000_000;

/** Seconds that one picture may take: what is hostile or huge is given up. */
const patience = { seconds: 60 };

/**
 * Opens a raster image for cutting or scaling, turned the way up that its EXIF data asks for, in the colours
 * that browsers show. As forgiving as browsers are of pictures that break off. The library is loaded when
 * the first image needs it: it costs a start of the app nothing.
 * @param animated keeps all pictures of an animation.
 */
export async function openRaster(content: Uint8Array, animated = false): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels, failOn: 'none', animated } as const;
  const image = sharp(content, options).timeout(patience);
  if (animated) return image;
  const { space, depth, hasProfile, width, height } = await image.metadata();
  if (space === 'cmyk' && !hasProfile && width * height <= mostPrintPixels) {
    return (await withoutInks(image.autoOrient())).timeout(patience);
  }
  // The profile of a picture of 16 bits a channel is followed only where one is asked for.
  return depth === 'ushort' && hasProfile
    ? image.autoOrient().withIccProfile('srgb')
    : image.autoOrient();
}

/** Four bytes a pixel are held in memory. */
const mostPrintPixels = 60_000_000;
const pixelsPerTurn = 1_000_000;

/**
 * A picture in the four inks of print that doesn't say which: browsers take each ink for what it swallows of
 * the light, where sharp would think of the inks of a press.
 */
async function withoutInks(image: Sharp): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await image
    .pipelineColourspace('cmyk')
    .toColourspace('cmyk')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const light = (ink: number | undefined) => 255 - (ink ?? 0);
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const from = at * info.channels;
    const black = light(data[from + 3]);
    for (let ink = 0; ink < 3; ink += 1) {
      pixels[at * 3 + ink] = Math.round((light(data[from + ink]) * black) / 255);
    }
    if (at % pixelsPerTurn === pixelsPerTurn - 1) await setImmediate();
  }
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels });
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
