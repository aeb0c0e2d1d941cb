import { type CssDeclarations, cssProperties } from '#shared/elements/css.ts';
import { type ElementNode, type ElementTag, elementTags } from '#shared/elements/element.ts';

const knownTags = new Set<string>(elementTags);

/** Attributes that can change a layout. All others, addresses and handlers among them, stay out of the frame. */
const layoutAttributes = new Set([
  'type',
  'placeholder',
  'value',
  'rows',
  'cols',
  'alt',
  'width',
  'height',
  'disabled',
  'checked',
  'selected',
  'colspan',
  'rowspan',
  'open',
  'hidden',
  'lang',
  'dir',
  'multiple',
  'size',
  'start',
]);

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An inert element of the closed list of tags; anything else becomes a `div`. */
export function createInert(frame: Document, tag: ElementTag): HTMLElement | SVGElement {
  if (tag === 'svg') return frame.createElementNS(svgNamespace, 'svg');
  return frame.createElement(knownTags.has(tag) ? tag : 'div');
}

/** Gives the element the attributes of `next` that matter for layout. */
export function patchAttributes(
  element: Element,
  previous: ElementNode | null,
  next: ElementNode,
  assetUrl: (asset: string) => string,
): void {
  if (previous?.attributes === next.attributes) return;
  for (const name of Object.keys(previous?.attributes ?? {})) {
    if (!Object.hasOwn(next.attributes, name) && isPatched(name)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(next.attributes)) {
    if (previous?.attributes[name] === value) continue;
    if (name === 'src') patchSource(element, next.tag, value, assetUrl);
    else if (!layoutAttributes.has(name)) continue;
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
}

/** Gives the element exactly these declarations, touching only those that differ. */
export function patchCss(
  style: CSSStyleDeclaration,
  previous: CssDeclarations,
  next: CssDeclarations,
  assetUrl: (asset: string) => string,
): void {
  for (const property of cssProperties) {
    const value = next[property];
    if (value === previous[property]) continue;
    if (value === undefined) style.removeProperty(property);
    else style.setProperty(property, withAssets(value, assetUrl));
  }
}

/** The address of an image attribute: of the project, or one that the element tree has checked. */
export function imageAddress(
  value: ElementNode['attributes'][string] | undefined,
  assetUrl: (asset: string) => string,
): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value.type === 'asset' ? assetUrl(value.asset) : undefined;
}

function isPatched(name: string): boolean {
  return name === 'src' || layoutAttributes.has(name);
}

function patchSource(
  element: Element,
  tag: ElementTag,
  value: ElementNode['attributes'][string],
  assetUrl: (asset: string) => string,
): void {
  if (tag !== 'img') return;
  const address = imageAddress(value, assetUrl);
  if (address === undefined || address === '') element.removeAttribute('src');
  else element.setAttribute('src', address);
}

function withAssets(value: string, assetUrl: (asset: string) => string): string {
  return value.replace(
    /asset\(([0-9a-f]{64})\)/g,
    (_, asset: string) => `url("${encodeURI(assetUrl(asset)).replaceAll('"', '%22')}")`,
  );
}
