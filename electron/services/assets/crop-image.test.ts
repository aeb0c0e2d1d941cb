import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { cropImage } from './crop-image.ts';
import { inspectAsset } from './inspect-asset.ts';

const rightHalf = { x: 0.5, y: 0, width: 0.5, height: 1 };

/** Red on the left, blue on the right. */
function twoColors(): Sharp {
  const side = (background: string) => ({
    create: { width: 20, height: 30, channels: 3 as const, background },
  });
  return sharp({ create: { width: 40, height: 30, channels: 3, background: '#ff0000' } }).composite(
    [{ input: side('#0000ff'), left: 20, top: 0 }],
  );
}

async function crop(content: Uint8Array, rectangle = rightHalf) {
  const part = await cropImage({ ...inspectAsset(content), content }, rectangle);
  return { part, facts: inspectAsset(part) };
}

async function firstColor(content: Uint8Array): Promise<number[]> {
  const { data } = await sharp(content).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, 3)].map((channel) => (channel > 127 ? 255 : 0));
}

describe('cutting a part out of a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('keeps %s what it is', async (format) => {
    const { part, facts } = await crop(await twoColors().toFormat(format).toBuffer());
    expect(facts).toMatchObject({ mediaType: `image/${format}`, width: 20, height: 30 });
    expect(await firstColor(part)).toEqual([0, 0, 255]);
  });

  it('cuts what is seen of a photo that lies on its side, and forgets the camera', async () => {
    // Turned a quarter to the right: what was left is now on top.
    const photo = await twoColors()
      .withExif({ IFD0: { Make: 'Camera' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { part, facts } = await crop(photo, { x: 0, y: 0.5, width: 1, height: 0.5 });
    expect(facts).toMatchObject({ width: 30, height: 20 });
    expect(await firstColor(part)).toEqual([0, 0, 255]);
    expect((await sharp(part).metadata()).exif).toBeUndefined();
  });

  it('keeps an animation moving', async () => {
    const frames = [
      await twoColors().png().toBuffer(),
      await twoColors().negate().png().toBuffer(),
    ];
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { part, facts } = await crop(moving);
    expect(facts).toMatchObject({ width: 20, height: 30 });
    expect((await sharp(part, { animated: true }).metadata()).pages).toBe(2);
  });

  it('keeps a drawing a drawing', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="200" height="300" fill="#ff0000"/><rect x="200" width="200" height="300" fill="#0000ff"/></svg>';
    const { content } = inspectAsset(new TextEncoder().encode(drawing));
    const { part, facts } = await crop(content);
    expect(facts).toMatchObject({ mediaType: 'image/svg+xml', width: 200, height: 300 });
    expect(new TextDecoder().decode(facts.content)).toContain('viewBox="0 0 400 300"');
    expect(await firstColor(part)).toEqual([0, 0, 255]);
    const again = await crop(facts.content, { x: 0, y: 0.5, width: 1, height: 0.5 });
    expect(again.facts).toMatchObject({ width: 200, height: 150 });
  });

  it('never leaves nothing', async () => {
    const sliver = { x: 0.999, y: 0.999, width: 0.0001, height: 0.0001 };
    const { facts } = await crop(await twoColors().png().toBuffer(), sliver);
    expect(facts).toMatchObject({ width: 1, height: 1 });
  });

  it('says that a picture is damaged of which nothing can be seen', async () => {
    const whole = await twoColors().webp().toBuffer();
    await expect(crop(whole.subarray(0, 40))).rejects.toMatchObject({
      code: 'asset-unsupported',
    });
  });
});
