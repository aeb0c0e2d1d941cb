import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { largestPreview } from './previews.ts';

/** A picture as a file: WebP, `width` pixels wide. */
interface Shot {
  readonly url: string;
  /** CSS pixels of the window, and of the most that is shown of a longer page. */
  readonly viewport: { readonly width: number; readonly height: number };
  readonly tallest: number;
  readonly width: number;
}

export const desktop = { viewport: { width: 1280, height: 800 }, tallest: 1800, width: 640 };
export const phone = { viewport: { width: 390, height: 780 }, tallest: 780, width: 312 };

const qualities = [82, 74, 66, 58, 50, 40];

/** The page's upper part, still and with all of its images and fonts. Throws where it doesn't fit `largestPreview`. */
export async function takePicture(browser: Browser, shot: Shot): Promise<Uint8Array> {
  const context = await browser.newContext({
    viewport: shot.viewport,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    locale: 'es-CO',
  });
  try {
    const page = await context.newPage();
    await page.goto(shot.url, { waitUntil: 'networkidle' });
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager';
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
      await document.fonts.ready;
    });
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    const height = Math.max(shot.viewport.height, Math.min(length, shot.tallest));
    const clip = { x: 0, y: 0, width: shot.viewport.width, height };
    const picture = await page.screenshot({ clip, fullPage: true, animations: 'disabled' });
    return await compress(picture, shot.width);
  } finally {
    await context.close();
  }
}

async function compress(picture: Uint8Array, width: number): Promise<Uint8Array> {
  for (const quality of qualities) {
    const small = await sharp(picture).resize({ width }).webp({ quality, effort: 6 }).toBuffer();
    if (small.byteLength <= largestPreview) return small;
  }
  throw new Error(`a picture is larger than ${largestPreview} bytes in the lowest quality`);
}
