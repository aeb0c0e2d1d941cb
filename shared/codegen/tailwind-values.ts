import type { ThemeGroup } from '#shared/document/theme.ts';
import type { ImagePlacement } from '#shared/elements/image-placement.ts';
import { type TokenNames, tailwindVariables } from './theme-tokens.ts';

/** What the class names of one app are written against. */
export interface ClassContext {
  readonly tokens: TokenNames;
  /** The address of an image by its asset id, or undefined for one that isn't there. */
  readonly imageUrl: (asset: string) => string | undefined;
  /** Whether an image is there in several widths; undefined where its size isn't known at all. */
  readonly isPhoto?: (asset: string) => boolean | undefined;
  /** Where a picture stands on its page, by its element's key. */
  readonly placementOf?: (key: string) => ImagePlacement | undefined;
  /** Classes that were written before, by their declarations: most elements look like others. */
  readonly written?: Map<string, readonly string[]>;
}

const largestMultiple = 96;

/** An arbitrary value: blanks become underscores, and nothing can end the brackets. */
export function arbitrary(value: string): string {
  const compact = tailwindVariables(value)
    .replaceAll(', ', ',')
    .replaceAll('_', '\\_')
    .replaceAll(' ', '_');
  return `[${compact}]`;
}

/** The part behind `p-`, `gap-`, `w-`: a token, a multiple of the 4 px grid, or the exact length. */
export function spacing(value: string, { tokens }: ClassContext): string {
  const token = /^var\(--space-([a-zA-Z0-9-]+)\)$/.exec(value)?.[1];
  if (token !== undefined) return tokens.utilityName('space', token) ?? arbitrary(value);
  const pixels = /^(\d+(?:\.\d+)?)px$/.exec(value)?.[1];
  if (pixels === undefined) return arbitrary(value);
  if (pixels === '1') return 'px';
  const multiple = Number(pixels) / 4;
  const name = String(multiple);
  const known = tokens.valueOf('space', name);
  const isStep = Number.isInteger(multiple * 2) && multiple <= largestMultiple;
  return isStep && (known === undefined || known === value) ? name : arbitrary(value);
}

/** The part behind `bg-`, `text-` or `border-` for a colour. */
export function color(value: string, { tokens }: ClassContext): string {
  if (value === 'transparent' || value === 'inherit') return value;
  if (value === 'currentcolor') return 'current';
  const name = variable(value, 'color');
  const utility = name === undefined ? undefined : tokens.utilityName('color', name);
  return utility ?? arbitrary(value.startsWith('var(') ? `color:${value}` : value);
}

/** A token's name where the value is nothing but that token. */
export function variable(value: string, group: ThemeGroup): string | undefined {
  const match = /^var\(--([a-z]+)-([a-zA-Z0-9-]+)\)$/.exec(value);
  return match && match[1] === group ? match[2] : undefined;
}
