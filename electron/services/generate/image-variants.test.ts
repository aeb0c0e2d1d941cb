import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createImageVariants } from './image-variants.ts';

const asset = 'a'.repeat(64);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variants-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const photo = () =>
  sharp({
    create: {
      width: 1200,
      height: 800,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });

describe('variants of an image', () => {
  it('are upright, as wide as asked for, and without what the camera noted', async () => {
    const content = await photo()
      .withExif({ IFD0: { Make: 'Camera' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const variants = createImageVariants(folder, async () => content);
    const made = await variants.read(asset, { type: 'webp', width: 480 });
    const { format, width, height, exif } = await sharp(made).metadata();
    expect({ format, width, height, exif }).toEqual({
      format: 'webp',
      width: 480,
      height: 720,
      exif: undefined,
    });
    expect(made.byteLength).toBeLessThan(content.byteLength / 2);
  });

  it('are never wider than the image', async () => {
    const content = await photo().resize(300).jpeg().toBuffer();
    const variants = createImageVariants(folder, async () => content);
    const made = await variants.read(asset, { type: 'webp', width: 480 });
    expect((await sharp(made).metadata()).width).toBe(300);
  });

  it('fill the frame in which chats show a link', async () => {
    const drawing = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#ff0000"/></svg>',
    );
    const variants = createImageVariants(folder, async () => drawing);
    const made = await variants.read(asset, { type: 'social' });
    const { format, width, height } = await sharp(made).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 });
  });

  it('are made once, by any instance', async () => {
    const content = await photo().jpeg().toBuffer();
    const read = vi.fn<() => Promise<Buffer>>(async () => content);
    const variant = { type: 'webp', width: 480 } as const;
    const first = await createImageVariants(folder, read).read(asset, variant);
    const again = createImageVariants(folder, read);
    expect(Buffer.from(await again.read(asset, variant)).equals(Buffer.from(first))).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('are the original where it is damaged', async () => {
    const content = (await photo().webp().toBuffer()).subarray(0, 40);
    const variants = createImageVariants(folder, async () => content);
    expect(await variants.read(asset, { type: 'webp', width: 480 })).toBe(content);
  });
});
