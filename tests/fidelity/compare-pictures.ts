import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import type { Area } from './overlaps.ts';

const folder = join(import.meta.dirname, '..', 'artifacts', 'fidelity');

/**
 * How much of a page differs, from 0 to 1 (pixelmatch, threshold 0.1). Leaves the pictures of both and
 * of their difference in `tests/artifacts/fidelity`.
 * @param ignored parts that don't count, in pixels.
 */
export async function comparePictures(
  name: string,
  painted: Buffer,
  published: Buffer,
  ignored: readonly Area[] = [],
): Promise<number> {
  const [left, right] = await Promise.all([readPixels(painted), readPixels(published)]);
  const { width, height } = left.info;
  if (width !== right.info.width || height !== right.info.height) return 1;
  for (const { data } of [left, right])
    for (const area of ignored) blank(data, width, height, area);
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

/** Makes a part of a picture white. */
function blank(data: Buffer, width: number, height: number, area: Area): void {
  const left = Math.max(0, Math.floor(area.x));
  const right = Math.min(width, Math.ceil(area.x + area.width));
  if (right <= left) return;
  const bottom = Math.min(height, Math.ceil(area.y + area.height));
  for (let y = Math.max(0, Math.floor(area.y)); y < bottom; y += 1)
    data.fill(255, (y * width + left) * 4, (y * width + right) * 4);
}

function readPixels(picture: Buffer) {
  return sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}
