import { SaxesParser, type SaxesTagNS } from 'saxes';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/** Elements that only draw. Others are left out with all that is in them. */
const drawingElements = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker filter switch
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
  feTurbulence`.split(/\s+/),
);

/** Elements that make the whole file suspect: it is refused, not repaired. */
const refusedElements =
  /^(script|foreignobject|iframe|object|embed|image|feimage|audio|video|handler|listener|set|animate.*|a|style)$/i;

/** Thrown for a file that isn't a drawing alone; the message says what was found. */
export class UnsafeSvgError extends Error {}

/**
 * Writes an SVG anew from its parsed tree: drawing elements and harmless attributes only. Throws
 * UnsafeSvgError for what isn't well-formed or has scripts, event handlers, style sheets, embedded
 * pages, or references to anything outside the file.
 */
export function sanitizeSvg(source: string): string {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const output: string[] = [];
  /** How deep the parser is below an element that is left out; 0 outside. */
  let skipped = 0;
  let depth = 0;

  parser.on('error', (error) => {
    throw new UnsafeSvgError(`not well-formed: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new UnsafeSvgError('a document type');
  });
  parser.on('processinginstruction', ({ target }) => {
    throw new UnsafeSvgError(`a processing instruction: ${target}`);
  });
  parser.on('opentag', (tag) => {
    if (refusedElements.test(tag.local)) throw new UnsafeSvgError(`an element: ${tag.local}`);
    if (depth === 0 && (tag.local !== 'svg' || tag.uri !== svgNamespace)) {
      throw new UnsafeSvgError('not an SVG');
    }
    depth += 1;
    const attributes = printAttributes(tag, depth === 1);
    if (skipped > 0 || tag.uri !== svgNamespace || !drawingElements.has(tag.local)) skipped += 1;
    else output.push(`<${tag.local}${attributes}>`);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (skipped > 0) skipped -= 1;
    else output.push(`</${tag.local}>`);
  });
  parser.on('text', (text) => {
    if (skipped === 0 && depth > 0) output.push(escapeText(text));
  });
  parser.on('cdata', (text) => {
    if (skipped === 0) output.push(escapeText(text));
  });
  parser.write(source).close();
  return output.join('');
}

function printAttributes(tag: SaxesTagNS, isRoot: boolean): string {
  const printed = isRoot ? [` xmlns="${svgNamespace}"`] : [];
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    if (/^on/i.test(local)) throw new UnsafeSvgError(`an event handler: ${local}`);
    if (isUnsafeValue(value)) throw new UnsafeSvgError(`an outside reference in ${local}`);
    if (local === 'href' && (uri === '' || uri === xlinkNamespace)) {
      if (!/^#[\w.:-]+$/.test(value)) throw new UnsafeSvgError('a link');
      printed.push(` href="${escapeText(value)}"`);
    } else if (uri === '' && local !== 'xmlns' && local !== 'base') {
      printed.push(` ${local}="${escapeText(value)}"`);
    }
  }
  return printed.join('');
}

/** CSS escapes and comments could hide a `url(`, so they count as unsafe in themselves. */
function isUnsafeValue(value: string): boolean {
  if (/(?:javascript|vbscript|data)\s*:/i.test(value)) return true;
  if (/\\|\/\*|@import|expression\s*\(|image(?:-set)?\s*\(|src\s*\(/i.test(value)) return true;
  for (const [, target = ''] of value.matchAll(/url\s*\(\s*["']?\s*([^)]*)/gi)) {
    if (!target.startsWith('#')) return true;
  }
  return false;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
