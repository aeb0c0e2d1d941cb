import type { AssetFiles } from '#storage/asset-files.ts';
import { HostError } from '../errors.ts';
import type { Inspector } from '../inspection/inspector.ts';
import { sniffMediaType } from './media-type.ts';

export interface ShownAssets {
  /** An asset's bytes as they may be painted. Throws as `AssetFiles.read` does. */
  read(id: string): Promise<Uint8Array>;
}

/** Stands for a drawing that isn't to be painted any more. */
const emptyDrawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150" viewBox="0 0 300 150"></svg>',
);

/** Assets whose drawing needn't be looked at again. */
const mostKnown = 2000;

/**
 * Reads assets for whoever paints them: canvas, preview, export, published sites. What was stored by an
 * earlier version, or came with a project file, was judged by other rules: a drawing is written anew by
 * those of today, once, and one that they refuse is empty. The stored bytes stay what their digest says.
 */
export function createShownAssets(
  files: Pick<AssetFiles, 'read'>,
  inspector: Pick<Inspector, 'inspectAsset'>,
): ShownAssets {
  /** Null where the stored bytes are fine as they are. */
  const known = new Map<string, Promise<Uint8Array | null>>();

  async function clean(content: Uint8Array): Promise<Uint8Array | null> {
    try {
      const shown = (await inspector.inspectAsset(content)).content;
      return Buffer.compare(shown, content) === 0 ? null : shown;
    } catch (error) {
      if (error instanceof HostError && error.code !== 'unexpected') return emptyDrawing;
      throw error;
    }
  }

  return {
    async read(id) {
      const content = await files.read(id);
      if (sniffMediaType(content) !== 'image/svg+xml') return content;
      let shown = known.get(id);
      if (!shown) {
        shown = clean(content);
        if (known.size >= mostKnown) known.clear();
        known.set(id, shown);
        shown.catch(() => known.delete(id));
      }
      return (await shown) ?? content;
    },
  };
}
