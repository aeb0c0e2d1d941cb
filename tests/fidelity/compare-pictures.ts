import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

const folder = join(import.meta.dirname, '..', 'artifacts', 'fidelity');

/**
 * How much of a page differs, from 0 to 1 (pixelmatch, threshold 0.1). Leaves the pictures of both and
 * of their difference in `tests/artifacts/fidelity`.
 */
export async function comparePictures(
  name: string,
  painted: Buffer,
  published: Buffer,
): Promise<number> {
  const [left, right] = await Promise.all([readPixels(painted), readPixels(published)]);
  const { width, height } = left.info;
  if (width !== right.info.width || height !== right.info.height) return 1;
  const difference = Buffer.alloc(left.data.length);
  const pixels = pixelmatch(left.data, right.data, difference, width, height, { threshold: 0.1 });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, `${name}-canvas.png`), painted),
    writeFile(join(folder, `${name}-published.png`), published),
    // Looked at now and then: made quickly rather than small.
    sharp(difference, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toFile(join(folder, `${name}-difference.png`)),
  ]);
  return pixels / (width * height);
}

function readPixels(picture: Buffer) {
  return sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}
