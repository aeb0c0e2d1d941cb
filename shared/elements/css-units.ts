/** Small checked writers of CSS values. Each returns undefined for what it can't vouch for, so that nothing else reaches a stylesheet. */

const tokenPattern = /^\$(color|space|radius|text|shadow|font)\.([a-zA-Z0-9-]{1,40})$/;
const hexPattern = /^#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/;

/** Writes a number with at most four decimals and never in exponential form. */
export function decimal(value: number): string {
  return String(Number(value.toFixed(4)) || 0);
}

/** CSS pixels. */
export function pixels(value: unknown): string | undefined {
  return isFiniteNumber(value) ? `${decimal(value)}px` : undefined;
}

/** Pixels as rem, so that type follows the reader's own font size; 16 px are 1 rem. */
export function rem(value: unknown): string | undefined {
  return isFiniteNumber(value) ? `${decimal(value / 16)}rem` : undefined;
}

/** The custom property of a theme token: `$color.primary` is `var(--color-primary)`. */
export function token(value: unknown, group: string): string | undefined {
  const match = typeof value === 'string' ? tokenPattern.exec(value) : null;
  return match && match[1] === group ? `var(--${group}-${match[2]})` : undefined;
}

/** A colour: hex, token or `transparent`. */
export function color(value: unknown): string | undefined {
  if (value === 'transparent') return 'transparent';
  return (
    token(value, 'color') ??
    (typeof value === 'string' && hexPattern.test(value) ? value : undefined)
  );
}

/** A number in a map, by own keys only. */
export function choice(
  value: unknown,
  options: Readonly<Record<string, string>>,
): string | undefined {
  return typeof value === 'string' && Object.hasOwn(options, value) ? options[value] : undefined;
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e6;
}
