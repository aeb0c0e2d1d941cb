import { imageSize } from 'image-size';
import { HostError } from '../errors.ts';
import { sniffMediaType } from './media-type.ts';
import { UnsafeSvgError, sanitizeSvg } from './sanitize-svg.ts';

export interface InspectedAsset {
  readonly mediaType: string;
  /** The bytes to store: as they came, or the SVG written anew. */
  readonly content: Uint8Array;
  /** CSS pixels as shown, after the turn that a photo asks for; null where the file doesn't say. */
  readonly width: number | null;
  readonly height: number | null;
}

const maximumBytes = 30 * 1024 * 1024;
/** A small file can claim a picture that no phone has the memory to unpack. */
const maximumPixels = 150_000_000;

/**
 * Finds out from the bytes what an image is. Throws HostError `asset-too-large` over 30 MiB or 150
 * megapixels and `asset-unsupported` for empty files, unknown types and SVGs that do more than draw.
 */
export function inspectAsset(content: Uint8Array): InspectedAsset {
  if (content.byteLength === 0) throw new HostError('asset-unsupported', 'the file is empty');
  if (content.byteLength > maximumBytes) {
    throw new HostError('asset-too-large', `${content.byteLength} bytes, at most ${maximumBytes}`);
  }
  const mediaType = sniffMediaType(content);
  if (mediaType === null)
    throw new HostError('asset-unsupported', 'not an image that browsers show');
  const safe = mediaType === 'image/svg+xml' ? cleanSvg(content) : content;
  const sides = measure(safe, mediaType);
  const pixels = (sides.width ?? 0) * (sides.height ?? 0);
  // A drawing is painted at the size at which it is shown.
  if (mediaType !== 'image/svg+xml' && pixels > maximumPixels) {
    throw new HostError('asset-too-large', `${pixels} pixels, at most ${maximumPixels}`);
  }
  return { mediaType, content: safe, ...sides };
}

function cleanSvg(content: Uint8Array): Uint8Array {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return new TextEncoder().encode(sanitizeSvg(text));
  } catch (error) {
    const found = error instanceof UnsafeSvgError ? error.message : 'not UTF-8';
    throw new HostError('asset-unsupported', `SVG with ${found}`, { cause: error });
  }
}

/** Photos may be stored lying on their side: EXIF orientations from 5 on swap the sides. */
function measure(
  content: Uint8Array,
  mediaType: string,
): { width: number | null; height: number | null } {
  try {
    const { width, height, orientation = 1 } = imageSize(content);
    if (!(width > 0 && height > 0)) return { width: null, height: null };
    const sides = { width: Math.round(width), height: Math.round(height) };
    return orientation >= 5 ? { width: sides.height, height: sides.width } : sides;
  } catch (error) {
    if (mediaType === 'image/svg+xml') return { width: null, height: null };
    throw new HostError('asset-unsupported', 'the image is damaged', { cause: error });
  }
}
