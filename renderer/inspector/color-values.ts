import { converter, parse } from 'culori';

/** Channels of a colour: red, green and blue from 0 to 255, opacity from 0 to 1. */
export interface ColorChannels {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

/** Reads `#rrggbb` and `#rrggbbaa`; what else there is counts as white that isn't seen. */
export function channelsOf(hex: string): ColorChannels {
  if (!/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i.test(hex)) {
    return { red: 255, green: 255, blue: 255, opacity: 0 };
  }
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
  return {
    red: at(1),
    green: at(3),
    blue: at(5),
    opacity: hex.length === 9 ? Math.round((at(7) / 255) * 100) / 100 : 1,
  };
}

/** Writes a colour the short way: without its opacity where it is full. */
export function hexOf({ red, green, blue, opacity }: ColorChannels): string {
  const two = (value: number) =>
    Math.round(Math.min(255, Math.max(0, value)))
      .toString(16)
      .padStart(2, '0');
  const solid = `#${two(red)}${two(green)}${two(blue)}`;
  return opacity >= 1 ? solid : `${solid}${two(opacity * 255)}`;
}

const toRgb = converter('rgb');

/**
 * Reads what people type or paste: any colour that CSS can say (`hsl()`, `oklch()`, names, percent), codes
 * without their `#`, channels without their `rgb()`. Channels beyond what screens show end
 * there, as browsers paint them. Null for what is no colour.
 */
export function parseColor(text: string): string | null {
  const plain = text.trim().replace(/;$/, '').toLowerCase();
  if (plain.length > longestColor) return null;
  const found = parse(plain) ?? parse(`#${plain}`) ?? parse(`rgb(${plain})`);
  if (!found) return null;
  const { alpha = 1, ...rgb } = toRgb(found);
  // Half a step is rounded up, whatever the conversion lost.
  const channel = (part: number | undefined = 0) => Number((part * 255).toFixed(4));
  return hexOf({
    red: channel(rgb.r),
    green: channel(rgb.g),
    blue: channel(rgb.b),
    opacity: alpha,
  });
}

/** What is longer is no colour; parsing it could take long. */
const longestColor = 120;

/** A colour that is partly seen through, over a solid one. */
export function blend(hex: string, background: string): string {
  const front = channelsOf(hex);
  const back = channelsOf(background);
  const mix = (one: number, other: number) => one * front.opacity + other * (1 - front.opacity);
  return hexOf({
    red: mix(front.red, back.red),
    green: mix(front.green, back.green),
    blue: mix(front.blue, back.blue),
    opacity: 1,
  });
}
