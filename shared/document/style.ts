import { z } from 'zod';
import { assetIdSchema, cropSchema, focalPointSchema } from './image.ts';

/**
 * The style vocabulary: CSS semantics, typed and closed. Lengths are CSS pixels. A value that begins
 * with `$` names a theme token (`$color.primary`, `$space.4`), so that a change of theme is followed
 * by everything that uses it.
 */

const tokenOf = (group: string) =>
  z.string().regex(new RegExp(`^\\$${group}\\.[a-zA-Z0-9-]{1,40}$`));

export const hexColorSchema = z.string().regex(/^#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/);
export const colorSchema = z.union([hexColorSchema, tokenOf('color'), z.literal('transparent')]);
export type Color = z.infer<typeof colorSchema>;

const pixels = z.number().finite().min(-20_000).max(20_000);
const positivePixels = z.number().finite().min(0).max(20_000);

const spaceSchema = z.union([positivePixels, tokenOf('space')]);
const radiusSchema = z.union([positivePixels, tokenOf('radius')]);
const fontSizeSchema = z.union([z.number().min(1).max(400), tokenOf('text')]);
const sizeSchema = z.union([z.enum(['hug', 'fill']), positivePixels]);

const gradientSchema = z.object({
  type: z.literal('linear'),
  /** Degrees, as in CSS: 0 points up, 90 to the right. */
  angle: z.number().min(0).max(360),
  stops: z
    .array(z.object({ color: colorSchema, at: z.number().min(0).max(1) }))
    .min(2)
    .max(8),
});

const imageFillSchema = z.object({
  type: z.literal('image'),
  asset: assetIdSchema,
  fit: z.enum(['cover', 'contain']),
  crop: cropSchema.exactOptional(),
  focus: focalPointSchema.exactOptional(),
});

export const fillSchema = z.union([colorSchema, gradientSchema, imageFillSchema]);
export type Fill = z.infer<typeof fillSchema>;

const shadowLayerSchema = z.object({
  x: pixels,
  y: pixels,
  blur: positivePixels,
  spread: pixels,
  color: hexColorSchema,
});

/** Every style property that a node can carry, with what it may hold. */
export const stylePropertySchemas = {
  // Layout of the children
  layout: z.enum(['stack', 'grid', 'free']),
  direction: z.enum(['row', 'column']),
  wrap: z.boolean(),
  gap: spaceSchema,
  align: z.enum(['start', 'center', 'end', 'stretch', 'baseline']),
  justify: z.enum(['start', 'center', 'end', 'between', 'around', 'evenly']),
  columns: z.number().int().min(1).max(12),
  // Place and size of the node itself
  width: sizeSchema,
  height: sizeSchema,
  minWidth: positivePixels,
  maxWidth: positivePixels,
  minHeight: positivePixels,
  maxHeight: positivePixels,
  aspectRatio: z.number().min(0.05).max(20),
  x: pixels,
  y: pixels,
  alignSelf: z.enum(['start', 'center', 'end', 'stretch']),
  columnSpan: z.number().int().min(1).max(12),
  hidden: z.boolean(),
  overflow: z.enum(['visible', 'hidden']),
  paddingTop: spaceSchema,
  paddingRight: spaceSchema,
  paddingBottom: spaceSchema,
  paddingLeft: spaceSchema,
  // Paint
  fill: fillSchema,
  borderWidth: z.number().min(0).max(200),
  borderColor: colorSchema,
  borderStyle: z.enum(['solid', 'dashed', 'dotted']),
  radius: radiusSchema,
  shadow: z.union([z.literal('none'), tokenOf('shadow'), z.array(shadowLayerSchema).max(4)]),
  opacity: z.number().min(0).max(1),
  objectFit: z.enum(['cover', 'contain']),
  // Text
  fontFamily: tokenOf('font'),
  fontSize: fontSizeSchema,
  fontWeight: z.number().int().min(100).max(900),
  fontStyle: z.enum(['normal', 'italic']),
  /** A multiple of the font size. */
  lineHeight: z.number().min(0.5).max(4),
  /** In em. */
  letterSpacing: z.number().min(-0.5).max(2),
  textAlign: z.enum(['left', 'center', 'right', 'justify']),
  textTransform: z.enum(['none', 'uppercase', 'capitalize']),
  textDecoration: z.enum(['none', 'underline', 'line-through']),
  color: colorSchema,
} as const;

export type StyleProperty = keyof typeof stylePropertySchemas;
export type StyleValue<P extends StyleProperty> = z.infer<(typeof stylePropertySchemas)[P]>;

/** Style of one node at one breakpoint; what is absent is inherited from the wider breakpoint. */
export type Style = { readonly [P in StyleProperty]?: StyleValue<P> };

/** Wider first: what a narrower breakpoint leaves out, it takes from those before it. */
export const breakpoints = ['base', 'tablet', 'mobile'] as const;
export const breakpointSchema = z.enum(breakpoints);
export type Breakpoint = z.infer<typeof breakpointSchema>;
export type ResponsiveStyle = Readonly<Record<Breakpoint, Style>>;

/**
 * The widest viewport, in CSS pixels, at which a breakpoint's overrides apply, and the width of its
 * artboard. `tablet` is Tailwind's `max-lg` and `mobile` its `max-md`.
 */
export const breakpointWidths: Readonly<Record<Breakpoint, { maximum: number; artboard: number }>> =
  {
    base: { maximum: Number.POSITIVE_INFINITY, artboard: 1280 },
    tablet: { maximum: 1023, artboard: 768 },
    mobile: { maximum: 767, artboard: 390 },
  };

/** Narrows a text to a style property. */
export function isStyleProperty(name: string): name is StyleProperty {
  return Object.hasOwn(stylePropertySchemas, name);
}
