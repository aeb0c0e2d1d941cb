/** Readers of computed CSS values: what Chromium's getComputedStyle gives, nothing wider. */

export interface GradientStop {
  readonly color: string;
  /** 0 to 1. */
  readonly at: number;
}

export interface LinearGradient {
  readonly type: 'linear';
  /** Degrees as in CSS. */
  readonly angle: number;
  readonly stops: readonly GradientStop[];
}

export interface ShadowLayer {
  readonly color: string;
  readonly x: number;
  readonly y: number;
  readonly blur: number;
  readonly spread: number;
}

/** Pixels of a computed length; 0 for `auto`, `none` and `normal`. */
export function pixelsOf(value: string): number {
  const number = Number.parseFloat(value);
  return Number.isFinite(number) ? number : 0;
}

/** Splits at commas that aren't inside parentheses. */
export function splitTopLevel(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index];
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === ',' && depth === 0) {
      parts.push(value.slice(start, index).trim());
      start = index + 1;
    }
  }
  const last = value.slice(start).trim();
  return last === '' ? parts : [...parts, last];
}

/** The colour is fully transparent, so that nothing needs to be painted. */
export function isTransparent(color: string): boolean {
  return color === 'transparent' || /^rgba\(.*,\s*0\)$/.test(color) || /\/\s*0\)$/.test(color);
}

/** Reads `linear-gradient(90deg, rgb(…) 0%, …)`; undefined for anything else. */
export function parseGradient(value: string): LinearGradient | undefined {
  const match = /^linear-gradient\((.*)\)$/.exec(value);
  if (!match?.[1]) return undefined;
  const parts = splitTopLevel(match[1]);
  const angle = /^(-?[\d.]+)deg$/.exec(parts[0] ?? '');
  const written = angle ? parts.slice(1) : parts;
  const stops = written.map((part, index): GradientStop => {
    const stop = /^(.*?)\s+(-?[\d.]+)%$/.exec(part);
    const even = written.length > 1 ? index / (written.length - 1) : 0;
    return stop?.[1]
      ? { color: stop[1], at: Math.min(1, Math.max(0, Number(stop[2]) / 100)) }
      : { color: part, at: even };
  });
  return { type: 'linear', angle: angle ? Number(angle[1]) : 180, stops };
}

/** Reads a computed `box-shadow`. Inner shadows are left out: the vocabulary has none. */
export function parseShadows(value: string): ShadowLayer[] {
  if (value === 'none') return [];
  return splitTopLevel(value).flatMap((layer): ShadowLayer[] => {
    const match =
      /^(.*?)\s+(-?[\d.]+)px\s+(-?[\d.]+)px\s+(-?[\d.]+)px\s+(-?[\d.]+)px(\s+inset)?$/.exec(layer);
    if (!match?.[1] || match[6]) return [];
    return [
      {
        color: match[1],
        x: Number(match[2]),
        y: Number(match[3]),
        blur: Number(match[4]),
        spread: Number(match[5]),
      },
    ];
  });
}

/** The address in `url("…")`; undefined for anything else. */
export function parseUrl(value: string): string | undefined {
  return /^url\("(.*)"\)$/.exec(value)?.[1];
}
