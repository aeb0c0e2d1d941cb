import { HostError } from '../errors.ts';
import { measureRaster } from './measure-raster.ts';
import { sniffMediaType } from './media-type.ts';
import { decodeXml } from './svg/decode-xml.ts';
import { sanitizeSvg } from './svg/sanitize-svg.ts';

export interface InspectedAsset {
  readonly mediaType: string;
  /** The bytes to store: as they came, or the SVG written anew. */
  readonly content: Uint8Array;
  /** CSS pixels as shown, after the turn that a photo asks for. */
  readonly width: number;
  readonly height: number;
}

const maximumBytes = 30 * 1024 * 1024;
/** A small file can claim a picture that no phone has the memory to unpack. */
const maximumPixels = 150_000_000;

/**
 * Finds out from the bytes what an image is. Throws HostError `asset-too-large` over 30 MiB or 150
 * megapixels, `asset-unsupported` for empty files and unknown types, `asset-damaged`, and what
 * `sanitizeSvg` throws. May take long on hostile bytes: hosts call it through `createInspector`.
 */
export function inspectAsset(content: Uint8Array): InspectedAsset {
  if (content.byteLength === 0) throw new HostError('asset-unsupported', 'the file is empty');
  if (content.byteLength > maximumBytes) {
    throw new HostError('asset-too-large', `${content.byteLength} bytes, at most ${maximumBytes}`);
  }
  const mediaType = sniffMediaType(content);
  if (mediaType === null)
    throw new HostError('asset-unsupported', 'not an image that browsers show');
  if (mediaType === 'image/svg+xml') {
    const { text, width, height } = sanitizeSvg(readText(content));
    return { mediaType, content: new TextEncoder().encode(text), width, height };
  }
  const sides = measureRaster(content);
  const pixels = sides.width * sides.height;
  if (pixels > maximumPixels) {
    throw new HostError('asset-too-large', `${pixels} pixels, at most ${maximumPixels}`);
  }
  return { mediaType, content, ...sides };
}

function readText(content: Uint8Array): string {
  try {
    return decodeXml(content);
  } catch (error) {
    throw new HostError('drawing-damaged', 'not a text', { cause: error });
  }
}
