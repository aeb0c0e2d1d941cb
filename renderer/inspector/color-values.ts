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

/** Reads what people type or paste: `#abc`, `AABBCC`, `rgb(1, 2, 3)`, `rgb(1 2 3 / 50%)`. Null for what is no colour. */
export function parseColor(text: string): string | null {
  const plain = text.trim().toLowerCase();
  const digits = plain.replace(/^#/, '');
  if (/^[0-9a-f]{3,4}$/.test(digits)) return `#${digits.replaceAll(/./g, '$&$&')}`;
  if (/^(?:[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return `#${digits}`;
  const [, inside] = /^rgba?\((.*)\)$/.exec(plain) ?? [null, plain];
  const parts = inside?.split(/[\s,/]+/).filter((part) => part !== '') ?? [];
  if (parts.length !== 3 && parts.length !== 4) return null;
  const [red = 0, green = 0, blue = 0, opacity = 1] = parts.map((part) =>
    part.endsWith('%') ? Number(part.slice(0, -1)) / 100 : Number(part),
  );
  const valid =
    [red, green, blue].every((value) => value >= 0 && value <= 255) && opacity >= 0 && opacity <= 1;
  return valid ? hexOf({ red, green, blue, opacity }) : null;
}

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
