const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/**
 * CSS properties that a drawing may set, in style sheets, `style` and as attributes: what Illustrator,
 * Inkscape, Figma and CorelDRAW write. No sizes, no animations, no variables.
 */
export const drawingProperties = words(
  `alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering cx cy direction display dominant-baseline fill
  fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings
  font-kerning font-size font-size-adjust font-stretch font-style font-variant font-variant-caps
  font-variant-ligatures font-variant-numeric font-variation-settings font-weight
  glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color
  line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
  paint-order pointer-events r rx ry shape-rendering stop-color stop-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-align text-anchor text-decoration text-decoration-color text-decoration-line
  text-decoration-style text-indent text-orientation text-rendering text-transform transform
  transform-box transform-origin unicode-bidi vector-effect visibility white-space word-spacing
  writing-mode x y`,
);

/** Functions that values may call. `url` is none of them: it must name a part of the same drawing. */
export const drawingFunctions = words(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color matrix translate translatex translatey scale scalex
  scaley rotate skewx skewy blur brightness contrast drop-shadow grayscale hue-rotate invert opacity
  saturate sepia rect`,
);

/** Properties by which an element paints with another one, and so do all that inherit them. */
export const inheritedPaint = words('fill stroke');
export const markerProperties = words('marker marker-start marker-mid marker-end');
/** Properties for which an element is painted on a sheet of its own first, but for the values that say not to. */
export const sheetProperties = words('filter mask mix-blend-mode isolation opacity');
export const sheetlessValues = words('none normal auto 1 inherit initial');

/** Properties by which an element as a whole is painted through another one. */
export const wholePaint = words('clip-path mask filter');
