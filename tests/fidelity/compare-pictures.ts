import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

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
  const left = PNG.sync.read(painted);
  const right = PNG.sync.read(published);
  if (left.width !== right.width || left.height !== right.height) return 1;
  const difference = new PNG({ width: left.width, height: left.height });
  const pixels = pixelmatch(left.data, right.data, difference.data, left.width, left.height, {
    threshold: 0.1,
  });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, `${name}-canvas.png`), painted),
    writeFile(join(folder, `${name}-published.png`), published),
    writeFile(join(folder, `${name}-difference.png`), PNG.sync.write(difference)),
  ]);
  return pixels / (left.width * left.height);
}
