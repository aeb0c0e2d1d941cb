import type { PaintImage } from './paint/paint-context.ts';

/** Images by address, each loaded once. */
export interface ImageStore {
  image(url: string): PaintImage | undefined;
  /** How many were asked for and aren't there yet. */
  readonly loading: number;
  dispose(): void;
}

/** @param onArrive called with each address whose image can be painted from now on. */
export function createImageStore(onArrive: (url: string) => void): ImageStore {
  const images = new Map<string, PaintImage | 'loading' | 'failed'>();
  let loading = 0;
  let disposed = false;

  async function load(url: string): Promise<void> {
    const image = new Image();
    image.decoding = 'async';
    image.src = url;
    try {
      await image.decode();
    } catch {
      images.set(url, 'failed');
      loading -= 1;
      return;
    }
    const { naturalWidth: width, naturalHeight: height } = image;
    const source = await reduced(image);
    loading -= 1;
    if (disposed) return;
    images.set(url, { source, width, height });
    onArrive(url);
  }

  return {
    image(url) {
      const known = images.get(url);
      if (known === undefined) {
        images.set(url, 'loading');
        loading += 1;
        void load(url);
        return undefined;
      }
      return typeof known === 'string' ? undefined : known;
    },
    get loading() {
      return loading;
    },
    dispose() {
      disposed = true;
      images.clear();
    },
  };
}

/** More than a photo needs on the screen; each would hold on to four bytes a pixel and be slow to paint. */
const manyPixels = 6_000_000;
const longestSide = 2560;

/** The picture as it is painted: a smaller one where it is huge. Made off the main thread. */
async function reduced(image: HTMLImageElement): Promise<HTMLImageElement | ImageBitmap> {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width * height <= manyPixels) return image;
  const scale = longestSide / Math.max(width, height);
  try {
    return await createImageBitmap(image, {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'high',
    });
  } catch {
    return image;
  }
}
