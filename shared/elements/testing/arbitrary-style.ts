import fc from 'fast-check';
import { type ResponsiveStyle, type Style, stylePropertySchemas } from '#shared/document/style.ts';

const token = (group: string) =>
  fc.constantFrom('md', '4', 'primary', 'x-1').map((name) => `$${group}.${name}`);
const length = fc.integer({ min: 0, max: 2000 });
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const color = fc.oneof(hex, token('color'), fc.constant('transparent'));
const size = fc.oneof(fc.constantFrom('hug', 'fill'), length);
const gradient = fc.record({
  type: fc.constant('linear'),
  angle: fc.integer({ min: 0, max: 360 }),
  stops: fc.array(fc.record({ color, at: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 2,
    maxLength: 4,
  }),
});
const picture = fc.record({
  type: fc.constant('image'),
  asset: fc.constant('b'.repeat(64)),
  fit: fc.constantFrom('cover', 'contain'),
});

const values: Readonly<Partial<Record<string, fc.Arbitrary<unknown>>>> = {
  gap: fc.oneof(length, token('space')),
  columns: fc.integer({ min: 1, max: 12 }),
  columnSpan: fc.integer({ min: 1, max: 12 }),
  width: size,
  height: size,
  aspectRatio: fc.double({ min: 0.05, max: 20, noNaN: true }),
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
  fill: fc.oneof(color, gradient, picture),
  borderColor: color,
  color,
  radius: fc.oneof(length, token('radius')),
  shadow: fc.oneof(
    fc.constant('none'),
    token('shadow'),
    fc.array(fc.record({ x: fc.integer(), y: length, blur: length, spread: length, color: hex }), {
      maxLength: 4,
    }),
  ),
  opacity: fc.double({ min: 0, max: 1, noNaN: true }),
  fontFamily: token('font'),
  fontSize: fc.oneof(fc.integer({ min: 1, max: 400 }), token('text')),
  fontWeight: fc.integer({ min: 100, max: 900 }),
  lineHeight: fc.double({ min: 0.5, max: 4, noNaN: true }),
  letterSpacing: fc.double({ min: -0.5, max: 2, noNaN: true }),
};

/** Any style of the vocabulary. */
export const arbitraryStyle: fc.Arbitrary<Style> = fc.record(
  Object.fromEntries(
    Object.entries(stylePropertySchemas).map(([property, schema]) => [
      property,
      values[property] ?? byType(schema),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Style>;

export const arbitraryResponsiveStyle: fc.Arbitrary<ResponsiveStyle> = fc.record({
  base: arbitraryStyle,
  tablet: arbitraryStyle,
  mobile: arbitraryStyle,
});

function byType(schema: {
  readonly type: string;
  readonly options?: readonly unknown[];
}): fc.Arbitrary<unknown> {
  if (schema.type === 'boolean') return fc.boolean();
  return schema.type === 'enum' ? fc.constantFrom(...(schema.options ?? [])) : length;
}
