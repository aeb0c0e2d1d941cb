import type { SaxesAttributeNS, SaxesTagNS } from 'saxes';
import { HostError } from '../../errors.ts';
import { type PartReference, cleanDeclarations, cleanValue } from './clean-css.ts';
import { linkingElements } from './drawing-elements.ts';
import { drawingProperties } from './drawing-properties.ts';
import { cleanEmbeddedImage } from './embedded-image.ts';

const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

export interface CleanAttributes {
  /** In the order of the file; each name once. */
  readonly values: ReadonlyMap<string, string>;
  /** What `style` sets, by property. */
  readonly style: ReadonlyMap<string, string>;
  readonly references: readonly PartReference[];
  /** The id that `href` names in the same drawing. */
  readonly link: string | undefined;
}

/** Filters of more than this are slow to paint, and look no different. */
const largestNumbers: ReadonlyMap<string, number> = new Map([
  ['numOctaves', 8],
  ['order', 9],
  ['radius', 100],
  ['stdDeviation', 500],
]);

/**
 * The attributes of an element that only draw. Throws HostError `drawing-has-script` for event handlers
 * and `drawing-refers-outside` for pictures and parts that aren't in the file.
 */
export function cleanAttributes(tag: SaxesTagNS): CleanAttributes {
  const values = new Map<string, string>();
  const references: PartReference[] = [];
  let style: ReadonlyMap<string, string> = new Map();
  let link: string | undefined;
  for (const attribute of Object.values(tag.attributes)) {
    const { uri, local, value } = attribute;
    if (/^on/i.test(local)) throw new HostError('drawing-has-script', `an event handler: ${local}`);
    if (uri === xmlNamespace && local === 'space') values.set('xml:space', value);
    if (isLink(attribute)) {
      if (values.has('href')) continue;
      const address = cleanLink(tag.local, value.trim());
      if (address === undefined) continue;
      values.set('href', address);
      if (address.startsWith('#')) link = address.slice(1);
    } else if (uri === '' && local === 'style') {
      const clean = cleanDeclarations(value);
      style = clean.declarations;
      references.push(...clean.references);
      if (clean.css !== '') values.set('style', clean.css);
    } else if (uri === '' && drawingProperties.has(local)) {
      const clean = cleanValue(local, value);
      if (!clean) continue;
      references.push(...clean.references);
      values.set(local, value);
    } else if (uri === '' && isHarmless(local, value)) {
      values.set(local, limited(local, value));
    }
  }
  return { values, style, references, link };
}

function isLink({ uri, local }: SaxesAttributeNS): boolean {
  return local === 'href' && (uri === '' || uri === xlinkNamespace);
}

/** The address that an element may have; undefined where it does without. */
function cleanLink(tag: string, address: string): string | undefined {
  if (tag === 'image') return cleanEmbeddedImage(address);
  if (!linkingElements.has(tag)) return undefined;
  if (/^#[^\s"'()<>]+$/.test(address)) return address;
  if (tag !== 'use') return undefined;
  throw new HostError('drawing-refers-outside', 'a part of another file');
}

/** Names that say nothing of how it looks, and values that browsers might take for an address. */
function isHarmless(name: string, value: string): boolean {
  if (name === 'xmlns' || name === 'base' || name === 'src' || /^data-/i.test(name)) return false;
  return !/(?:javascript|vbscript|data)\s*:|url\s*\(|\\/i.test(value);
}

function limited(name: string, value: string): string {
  const most = largestNumbers.get(name);
  if (most === undefined) return value;
  const numbers = value.trim().split(/[\s,]+/);
  return numbers.some((part) => Math.abs(Number(part)) > most) ? String(most) : value;
}
