import sharp from 'sharp';

/**
 * A picture like a photo: soft gradients, a bright shape with an edge, and grain. The same each time.
 * @param turned stored lying on its side, with the note of a camera that says so.
 */
export async function makePhoto(width: number, height: number, turned = false): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      const grain = (seed >>> 24) / 8 - 16;
      const sun = Math.hypot(x - width * 0.7, y - height * 0.3) < height * 0.15 ? 70 : 0;
      const at = (y * width + x) * 3;
      pixels[at] = bounded(60 + (120 * x) / width + sun + grain);
      pixels[at + 1] = bounded(90 + (80 * y) / height + sun + grain);
      pixels[at + 2] = bounded(190 - (110 * y) / height + grain);
    }
  }
  const photo = sharp(pixels, { raw: { width, height, channels: 3 } });
  if (!turned) return photo.jpeg({ quality: 90 }).toBuffer();
  const lying = await photo.rotate(-90).jpeg({ quality: 90 }).toBuffer();
  return sharp(lying).withMetadata({ orientation: 6 }).jpeg({ quality: 90 }).toBuffer();
}

function bounded(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
