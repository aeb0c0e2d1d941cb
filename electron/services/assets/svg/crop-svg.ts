import { SaxesParser } from 'saxes';

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Shows a part of a drawing: the whole of it stands at its own size in a new one that is as large as the
 * part. Throws for what isn't well-formed.
 * @param content an SVG as `sanitizeSvg` wrote it.
 */
export function cropSvg(
  content: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
  area: Area,
): Uint8Array {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  const { attributes, end } = readRoot(text);
  const viewBox = attributes['viewBox'] ?? `0 0 ${width} ${height}`;
  const inner = Object.entries({ ...attributes, viewBox, width, height }).filter(
    ([name]) => name !== 'xmlns' && name !== 'x' && name !== 'y',
  );
  const outer = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: area.width,
    height: area.height,
    viewBox: `${area.left} ${area.top} ${area.width} ${area.height}`,
  };
  const root = `<svg${print(Object.entries(outer))}><svg${print(inner)}>`;
  return new TextEncoder().encode(`${root}${text.slice(end)}</svg>`);
}

/** The attributes of the outermost element, and where its opening tag ends. */
function readRoot(text: string): { attributes: Record<string, string>; end: number } {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let root: { attributes: Record<string, string>; end: number } | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    root ??= { attributes: { ...tag.attributes }, end: parser.position };
  });
  parser.write(text).close();
  if (!root) throw new Error('no root element');
  return root;
}

function print(attributes: readonly (readonly [string, string | number])[]): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`).join('');
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
