import { imageSize } from 'image-size';
import { HostError } from '../errors.ts';

/**
 * CSS pixels of a raster image as it is shown: photos may be stored lying on their side, and EXIF
 * orientations from 5 on swap the sides. Throws HostError `asset-damaged`.
 */
export function measureRaster(content: Uint8Array): { width: number; height: number } {
  try {
    const { width, height, orientation = 1 } = imageSize(content);
    if (width > 0 && height > 0) {
      const sides = { width: Math.round(width), height: Math.round(height) };
      return orientation >= 5 ? { width: sides.height, height: sides.width } : sides;
    }
  } catch (error) {
    throw new HostError('asset-damaged', 'its size can not be read', { cause: error });
  }
  throw new HostError('asset-damaged', 'it has no size');
}
