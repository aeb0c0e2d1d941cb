import { contrastRatio, readableOn } from './contrast.ts';
import { type Oklch, readOklch, writeOklch } from './oklch.ts';

/** WCAG 2.2, 1.4.3: what text needs on what it stands on, and what a title or a mark does. */
export const readable = { text: 4.5, large: 3, comfortable: 7 } as const;

const step = 0.005;

/** A colour with something of it changed. */
export function shade(color: string, change: Partial<Oklch>): string {
  return writeOklch({ ...readOklch(color), ...change });
}

/** The same colour, as much lighter or darker as it needs to be read on all of `grounds`. */
export function untilReadable(
  color: string,
  grounds: readonly string[],
  ratio: number,
  toward: 'lighter' | 'darker',
): string {
  const isEnough = (made: string) =>
    grounds.every((ground) => contrastRatio(made, ground) >= ratio);
  if (isEnough(color)) return color;
  const start = readOklch(color);
  const end = toward === 'lighter' ? 1 : 0;
  const steps = Math.ceil(Math.abs(end - start.lightness) / step);
  for (let index = 1; index <= steps; index += 1) {
    const lightness = start.lightness + (end > start.lightness ? 1 : -1) * index * step;
    const made = writeOklch({ ...start, lightness });
    if (isEnough(made)) return made;
  }
  return toward === 'lighter' ? '#ffffff' : '#000000';
}

/** The first of some colours that can be read on `ground`; black or white where none can. */
export function textOn(ground: string, wishes: readonly string[]): string {
  return wishes.find((wish) => contrastRatio(wish, ground) >= readable.text) ?? readableOn(ground);
}

/** Letters of a hue of their own, made lighter or darker where they can't be read on `ground`. */
export function tintedLetters(color: string, ground: string): string {
  return untilReadable(color, [ground], readable.text, isLight(ground) ? 'darker' : 'lighter');
}

/** Whether a colour is a ground for dark letters. */
export function isLight(color: string): boolean {
  return readableOn(color) !== '#ffffff';
}
