/** Elements that only draw. Others are left out with all that is in them. */
export const drawingElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker filter switch image style
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
  feTurbulence`.split(/\s+/),
);

/** Elements that take over what another element of the drawing is, by `href`. */
export const linkingElements: ReadonlySet<string> = new Set(
  'use linearGradient radialGradient pattern filter textPath'.split(' '),
);

/** What makes the whole file suspect: it is refused, not repaired. */
export const scriptElements = /^(?:script|handler|listener)$/i;
/** What shows more than a drawing: its place would stay empty, so the file is refused too. */
export const livingElements =
  /^(?:iframe|object|embed|audio|video|canvas|set|animate.*|discard|mpath)$/i;

const imageWeight = 10;
/** Filters, which work on each pixel: the plain ones, those that look around it, and those that compute. */
const plainFilter = 10;
const filterWeights: Readonly<Record<string, number>> = {
  feGaussianBlur: 50,
  feDropShadow: 80,
  feConvolveMatrix: 600,
  feDiffuseLighting: 600,
  feDisplacementMap: 600,
  feMorphology: 600,
  feSpecularLighting: 600,
  feTurbulence: 600,
};

/** What an element alone costs to paint, in plain shapes. Gradients and names cost nothing. */
export function weightOf(tag: string): number {
  if (tag === 'stop' || tag.endsWith('Gradient') || tag === 'title' || tag === 'desc') return 0;
  if (tag === 'image') return imageWeight;
  return /^fe[A-Z]/.test(tag) ? (filterWeights[tag] ?? plainFilter) : 1;
}
