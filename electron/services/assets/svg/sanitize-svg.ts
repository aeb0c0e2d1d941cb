import { SaxesParser, type SaxesTagNS } from 'saxes';
import { HostError } from '../../errors.ts';
import { type CleanAttributes, cleanAttributes } from './clean-attributes.ts';
import { type RuleReference, cleanStyleSheet } from './clean-css.ts';
import { readEntities } from './document-type.ts';
import { type DrawnElement, checkDrawingCost } from './drawing-cost.ts';
import { drawingElements, livingElements, scriptElements, weightOf } from './drawing-elements.ts';
import { drawingSize } from './drawing-size.ts';
import { cornersCost, countCorners, countDashes } from './outline.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Characters of the file. */
const longestFile = 15_000_000;
const mostElements = 50_000;
/** Elements in elements as they are written. No program writes a tenth of it. */
const deepestElement = 200;
const mostSelectors = 5000;
/** Selectors times elements: a browser tries each on each. */
const mostMatches = 20_000_000;

export interface CleanDrawing {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Writes an SVG anew from its parsed tree: elements that draw, attributes and styles that are known to be
 * harmless, and the size at which browsers show it. What drawing programs leave for themselves (document
 * types, metadata, layers, links) goes without a word. Throws HostError where the picture would not be
 * what its author saw, or would block whoever opens it: `drawing-has-script`, `drawing-not-plain`,
 * `drawing-refers-outside`, `drawing-too-deep`, `drawing-too-many`, `drawing-too-large` and
 * `drawing-damaged`. Writing what it wrote gives the same again.
 */
export function sanitizeSvg(source: string): CleanDrawing {
  if (source.length > longestFile) {
    throw new HostError('drawing-too-large', `${source.length} characters`);
  }
  const writer = new DrawingWriter();
  parse(source, writer);
  return writer.finish();
}

function parse(source: string, writer: DrawingWriter): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    throw new HostError('drawing-damaged', `not well-formed: ${error.message}`);
  });
  parser.on('doctype', (doctype) => Object.assign(parser.ENTITIES, readEntities(doctype)));
  parser.on('opentagstart', () => writer.enter());
  parser.on('opentag', (tag) => writer.open(tag));
  parser.on('closetag', () => writer.close());
  parser.on('text', (text) => writer.text(text));
  parser.on('cdata', (text) => writer.text(text));
  parser.write(source).close();
}

interface OpenElement extends DrawnElement {
  /** As it is written; empty for one that is left out with what is in it. */
  readonly name: string;
  /** The style sheet that it holds so far. */
  styles?: string[] | undefined;
}

/** Takes the events of the parser in their order. */
class DrawingWriter {
  readonly #output: string[] = [];
  readonly #rules: RuleReference[] = [];
  readonly #open: OpenElement[] = [];
  #root: DrawnElement | undefined;
  #size = drawingSize({});
  #depth = 0;
  #elements = 0;
  #selectors = 0;

  /** Before anything of an element is read: names are looked up in all that are open. */
  enter(): void {
    this.#depth += 1;
    this.#elements += 1;
    if (this.#depth > deepestElement) {
      throw new HostError('drawing-too-deep', `elements lie more than ${deepestElement} deep`);
    }
    if (this.#elements > mostElements) {
      throw new HostError('drawing-too-many', `more than ${mostElements} elements`);
    }
  }

  open(tag: SaxesTagNS): void {
    const around = this.#open.at(-1);
    if (scriptElements.test(tag.local)) throw new HostError('drawing-has-script', 'a script');
    if (!around && (tag.local !== 'svg' || tag.uri !== svgNamespace)) {
      throw new HostError('asset-unsupported', 'not an SVG');
    }
    const attributes = cleanAttributes(tag);
    const name = around?.name === '' ? '' : nameOf(tag, around);
    const element = openElement(name, attributes);
    this.#open.push(element);
    if (name === 'style') {
      element.styles = isForScreens(attributes) ? [] : undefined;
      return;
    }
    if (name === '') return;
    around?.children.push(element);
    const values = around ? attributes.values : this.#openRoot(element, attributes.values);
    this.#output.push(`<${name}${print(values)}>`);
  }

  close(): void {
    const element = this.#open.pop();
    this.#depth -= 1;
    if (element?.styles) this.#writeStyles(element.styles.join(''));
    if (element && element.name !== '' && element.name !== 'style') {
      this.#output.push(`</${element.name}>`);
    }
  }

  text(text: string): void {
    const around = this.#open.at(-1);
    if (!around) return;
    if (around.name === 'style') around.styles?.push(text);
    else if (around.name !== '') this.#output.push(escapeText(text));
  }

  finish(): CleanDrawing {
    if (!this.#root) throw new HostError('drawing-damaged', 'there is nothing in it');
    if (this.#selectors > mostSelectors || this.#selectors * this.#elements > mostMatches) {
      throw new HostError('drawing-too-many', `${this.#selectors} style rules`);
    }
    checkDrawingCost(this.#root, this.#rules);
    const { width, height } = this.#size;
    return { text: this.#output.join(''), width, height };
  }

  #openRoot(
    element: DrawnElement,
    values: ReadonlyMap<string, string>,
  ): ReadonlyMap<string, string> {
    this.#root = element;
    const rest = new Map(values);
    for (const name of ['width', 'height', 'viewBox', 'x', 'y']) rest.delete(name);
    this.#size = drawingSize({
      width: values.get('width'),
      height: values.get('height'),
      viewBox: values.get('viewBox'),
    });
    const { width, height, viewBox } = this.#size;
    const own = { xmlns: svgNamespace, width: `${width}`, height: `${height}`, viewBox };
    return new Map([...Object.entries(own), ...rest]);
  }

  #writeStyles(source: string): void {
    const { css, references, selectors } = cleanStyleSheet(source);
    this.#selectors += selectors;
    this.#rules.push(...references);
    if (css !== '') this.#output.push(`<style>${escapeText(css)}</style>`);
  }
}

/** What an element is called in the drawing; empty for one that is left out. */
function nameOf({ local, uri }: SaxesTagNS, around: OpenElement | undefined): string {
  if (uri !== svgNamespace) return '';
  if (livingElements.test(local)) throw new HostError('drawing-not-plain', `an element: ${local}`);
  // A choice that browsers pass over for what comes next; elsewhere it would be missed.
  if (/^foreignObject$/i.test(local) && around?.name !== 'switch') {
    throw new HostError('drawing-not-plain', 'a part of a web page');
  }
  if (/^feImage$/i.test(local)) throw new HostError('drawing-refers-outside', 'a picture');
  // A drawing has no links.
  if (local === 'a') return around && /^t(?:ext|span)/.test(around.name) ? 'tspan' : 'g';
  return drawingElements.has(local) ? local : '';
}

function openElement(
  name: string,
  { values, style, references, link }: CleanAttributes,
): OpenElement {
  const outline = values.get('d') ?? values.get('points') ?? '';
  const corners = countCorners(outline);
  const dashes = style.get('stroke-dasharray') ?? values.get('stroke-dasharray');
  return {
    name,
    tag: name,
    id: values.get('id'),
    classes: (values.get('class') ?? '').split(/\s+/).filter((one) => one !== ''),
    links: link === undefined ? [] : [link],
    references: [...references],
    children: [],
    weight: weightOf(name) + cornersCost(corners) + countDashes(values, dashes),
    corners,
  };
}

function isForScreens({ values }: CleanAttributes): boolean {
  const type = values.get('type') ?? 'text/css';
  return type === 'text/css' && /^(?:all|screen)?$/.test(values.get('media') ?? '');
}

/** Line breaks in attributes would be read as spaces the next time. */
function print(values: ReadonlyMap<string, string>): string {
  return [...values]
    .map(([name, value]) => ` ${name}="${escapeText(value.replaceAll(/[\t\n\r]/g, ' '))}"`)
    .join('');
}

function escapeText(text: string): string {
  return text
    .replaceAll('\r', '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
