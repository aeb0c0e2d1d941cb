import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetVariant } from '#shared/codegen/images.ts';
import { openRaster } from '../assets/load-sharp.ts';
import { writeAtomic } from './write-atomic.ts';

/** Files that are made of assets for the generated app, each made once. */
export interface ImageVariants {
  /** Equal for equal bytes. */
  identity(asset: string, variant: AssetVariant): string;
  /** The bytes; those of the original where the image can't be decoded, which browsers forgive more often. */
  read(asset: string, variant: AssetVariant): Promise<Uint8Array>;
}

type MadeVariant = Exclude<AssetVariant, { type: 'original' }>;

/** To be raised when the same variant of the same image is made differently from now on. */
const recipe = 2;

/** Chats and networks show this size, and not all of them know newer formats. */
const socialSize = { width: 1200, height: 630 };

/**
 * @param folder where finished variants are kept, by the digest of their original: any of them may be
 * deleted at any time. Its time says when it was used last.
 */
export function createImageVariants(
  folder: string,
  readAsset: (asset: string) => Promise<Uint8Array>,
): ImageVariants {
  const making = new Map<string, Promise<Uint8Array>>();

  async function make(asset: string, variant: MadeVariant, file: string): Promise<Uint8Array> {
    const known = await readFile(file).catch(() => undefined);
    if (known) {
      // Dates its last use, by which the cache is kept small.
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return known;
    }
    const original = await readAsset(asset);
    const made = await convert(original, variant).catch(() => undefined);
    if (!made) return original;
    await writeAtomic(file, made);
    return made;
  }

  return {
    identity: (asset, variant) => `${asset} ${nameOf(variant)}`,
    read(asset, variant) {
      if (variant.type === 'original') return readAsset(asset);
      const file = join(folder, asset.slice(0, 2), `${asset}-${nameOf(variant)}`);
      const known = making.get(file);
      if (known) return known;
      const made = make(asset, variant, file).finally(() => making.delete(file));
      making.set(file, made);
      return made;
    },
  };
}

function nameOf(variant: AssetVariant): string {
  if (variant.type === 'original') return 'original';
  return variant.type === 'webp'
    ? `${recipe}-${variant.width}.webp`
    : `${recipe}-${socialSize.width}x${socialSize.height}.jpg`;
}

/** Upright, without what the camera noted. */
async function convert(original: Uint8Array, variant: MadeVariant): Promise<Uint8Array> {
  const image = await openRaster(original);
  if (variant.type === 'social') {
    return image
      .resize({ ...socialSize, fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 84, mozjpeg: true })
      .toBuffer();
  }
  const { format, width } = await image.metadata();
  const scaled = image.resize({ width: variant.width, withoutEnlargement: true });
  const photo = await scaled.clone().webp({ quality: 82, effort: 2 }).toBuffer();
  // Screenshots and logos are sharper without loss, and often no larger.
  if (format !== 'png' || (width ?? 0) > 4000) return photo;
  const exact = await scaled.webp({ lossless: true, effort: 3 }).toBuffer();
  return exact.byteLength <= photo.byteLength * 1.5 ? exact : photo;
}
