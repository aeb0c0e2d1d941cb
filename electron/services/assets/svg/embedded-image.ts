import { HostError } from '../../errors.ts';
import { measureRaster } from '../measure-raster.ts';
import { sniffMediaType } from '../media-type.ts';

/** Pixels of one picture within a drawing. */
const mostPixels = 25_000_000;

/**
 * A picture that a drawing carries in itself, written anew from its bytes. Throws HostError
 * `drawing-refers-outside` for one that lies elsewhere, `drawing-not-plain` for what isn't a photo and
 * `drawing-too-large` for too many pixels.
 */
export function cleanEmbeddedImage(address: string): string {
  const [, encoded] = /^data:image\/[\w.+-]+;base64,([A-Za-z\d+/=\s]*)$/i.exec(address) ?? [];
  if (encoded === undefined) {
    throw /^data:/i.test(address)
      ? new HostError('drawing-not-plain', 'a picture of another kind in it')
      : new HostError('drawing-refers-outside', 'a picture that is not in the file');
  }
  const content = Buffer.from(encoded, 'base64');
  const mediaType = sniffMediaType(content);
  if (mediaType === null || mediaType === 'image/svg+xml') {
    throw new HostError('drawing-not-plain', 'a picture of another kind in it');
  }
  const { width, height } = measureRaster(content);
  if (width * height > mostPixels) {
    throw new HostError('drawing-too-large', `a picture of ${width * height} pixels in it`);
  }
  return `data:${mediaType};base64,${content.toString('base64')}`;
}
