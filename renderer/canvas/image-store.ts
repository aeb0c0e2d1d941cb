import type { PaintImage } from './paint/paint-context.ts';

/** Images by address, each loaded once. */
export interface ImageStore {
  image(url: string): PaintImage | undefined;
  dispose(): void;
}

/** @param onArrive called with each address whose image can be painted from now on. */
export function createImageStore(onArrive: (url: string) => void): ImageStore {
  const images = new Map<string, PaintImage | 'loading' | 'failed'>();
  let disposed = false;

  async function load(url: string): Promise<void> {
    const image = new Image();
    image.decoding = 'async';
    image.src = url;
    try {
      await image.decode();
    } catch {
      images.set(url, 'failed');
      return;
    }
    if (disposed) return;
    images.set(url, { source: image, width: image.naturalWidth, height: image.naturalHeight });
    onArrive(url);
  }

  return {
    image(url) {
      const known = images.get(url);
      if (known === undefined) {
        images.set(url, 'loading');
        void load(url);
        return undefined;
      }
      return typeof known === 'string' ? undefined : known;
    },
    dispose() {
      disposed = true;
      images.clear();
    },
  };
}
