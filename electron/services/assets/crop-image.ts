import type { CropRectangle } from '#shared/document/image.ts';
import { HostError } from '../errors.ts';
import { cropSvg } from './svg/crop-svg.ts';
import { isAnimated } from './is-animated.ts';
import { openRaster } from './load-sharp.ts';

/** What is to be cut: bytes that were inspected before, and their size as shown. */
export interface CropSource {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * Cuts a rectangle out of an image. A drawing stays a drawing and an animation moves on; a photo is
 * turned upright and loses what its camera noted. Throws HostError `asset-unsupported` where the size
 * isn't known or the image can't be decoded.
 */
export async function cropImage(source: CropSource, rectangle: CropRectangle): Promise<Uint8Array> {
  const { content, mediaType, width, height } = source;
  if (width === null || height === null) {
    throw new HostError('asset-unsupported', 'the image has no size');
  }
  const area = pixelArea(rectangle, width, height);
  try {
    if (mediaType === 'image/svg+xml') return cropSvg(content, { width, height }, area);
    return await cropRaster(content, mediaType, area);
  } catch (error) {
    throw new HostError('asset-unsupported', 'the image is damaged', { cause: error });
  }
}

interface PixelArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whole pixels, at least one in each direction, inside the picture. */
function pixelArea(rectangle: CropRectangle, width: number, height: number): PixelArea {
  const left = Math.min(Math.round(rectangle.x * width), width - 1);
  const top = Math.min(Math.round(rectangle.y * height), height - 1);
  return {
    left,
    top,
    width: Math.min(Math.max(Math.round(rectangle.width * width), 1), width - left),
    height: Math.min(Math.max(Math.round(rectangle.height * height), 1), height - top),
  };
}

async function cropRaster(
  content: Uint8Array,
  mediaType: string,
  area: PixelArea,
): Promise<Uint8Array> {
  const cut = (await openRaster(content, isAnimated(content, mediaType))).extract(area);
  switch (mediaType) {
    case 'image/jpeg':
      return cut.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
    case 'image/png':
      return cut.png().toBuffer();
    case 'image/gif':
      return cut.gif().toBuffer();
    default:
      return cut.webp({ quality: 92, smartSubsample: true }).toBuffer();
  }
}
