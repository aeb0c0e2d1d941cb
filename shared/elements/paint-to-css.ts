import { assetIdSchema, focalPointSchema } from '#shared/document/image.ts';
import type { JsonValue } from '#shared/document/value.ts';
import type { CssProperty } from './css.ts';
import { color, decimal, isFiniteNumber, pixels, token } from './css-units.ts';
import { positionOf } from './image.ts';

type Draft = { -readonly [P in CssProperty]?: string | undefined };

/** Colour, gradient or image behind an element. */
export function fillToCss(fill: unknown): Draft {
  if (!isRecord(fill)) return { 'background-color': color(fill) };
  if (fill['type'] === 'linear') return { 'background-image': gradient(fill) };
  if (fill['type'] !== 'image' || !assetIdSchema.safeParse(fill['asset']).success) return {};
  const focus = focalPointSchema.safeParse(fill['focus']);
  return {
    'background-image': `asset(${String(fill['asset'])})`,
    'background-size': fill['fit'] === 'contain' ? 'contain' : 'cover',
    'background-position': focus.success ? positionOf(focus.data) : 'center',
    'background-repeat': 'no-repeat',
  };
}

/** A shadow token, a list of layers, or none. */
export function shadowToCss(shadow: unknown): string | undefined {
  if (shadow === 'none') return 'none';
  if (!Array.isArray(shadow)) return token(shadow, 'shadow');
  const layers = shadow.map(shadowLayer);
  if (layers.length === 0) return 'none';
  return layers.every((layer) => layer !== undefined) ? layers.join(', ') : undefined;
}

function shadowLayer(layer: unknown): string | undefined {
  if (!isRecord(layer)) return undefined;
  const parts = [
    pixels(layer['x']),
    pixels(layer['y']),
    pixels(layer['blur']),
    pixels(layer['spread']),
    color(layer['color']),
  ];
  return parts.every((part) => part !== undefined) ? parts.join(' ') : undefined;
}

function gradient(fill: Readonly<Record<string, JsonValue>>): string | undefined {
  const stops = fill['stops'];
  if (!isFiniteNumber(fill['angle']) || !Array.isArray(stops) || stops.length < 2) return undefined;
  const written = stops.map((stop) => {
    const shade = isRecord(stop) ? color(stop['color']) : undefined;
    const at = isRecord(stop) ? stop['at'] : undefined;
    return shade && isFiniteNumber(at) ? `${shade} ${decimal(at * 100)}%` : undefined;
  });
  if (!written.every((stop) => stop !== undefined)) return undefined;
  return `linear-gradient(${decimal(fill['angle'])}deg, ${written.join(', ')})`;
}

function isRecord(value: unknown): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
