import { withOwnSize } from '#shared/codegen/image-jsx.ts';
import { createImageRegistry, type GeneratedAsset } from '#shared/codegen/images.ts';
import { tailwindClasses } from '#shared/codegen/tailwind-classes.ts';
import type { ClassContext } from '#shared/codegen/tailwind-values.ts';
import { tokenNames } from '#shared/codegen/theme-tokens.ts';
import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { buildPageElements } from '#shared/elements/build-page.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { type ClassedElement, describeElements } from './effective-classes.ts';

/** Tag and effective classes of each element that a page's tree asks for, in order. */
export function expectedElements(
  document: ProjectDocument,
  page: NodeId,
  assets: readonly GeneratedAsset[],
): string[] {
  const context = {
    tokens: tokenNames(document.theme),
    imageUrl: createImageRegistry(assets).url,
  };
  return describeElements(classed(buildPageElements(document, page), context));
}

/** Tag and effective classes of each element in a built page's root, without what icons are drawn of. */
export function shownElements(html: string): string[] {
  const root = html.slice(html.indexOf('<div id="root">') + '<div id="root">'.length);
  const top: OpenElement = { tag: '', classes: [], children: [], text: '' };
  const open = [top];
  const parts = root.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g,
  );
  for (const [, end, tag = '', attributes = '', text] of parts) {
    const around = open.at(-1) ?? top;
    if (text !== undefined) around.text += text;
    else if (end === '/') {
      if (around.tag === tag || (around.tag === 'span' && tag === 'a')) open.pop();
    } else if (!drawing.has(tag)) {
      const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? [];
      const own = classes.filter((name) => name !== '' && !name.startsWith('lucide'));
      const leads = tag !== 'a' || /\shref=/.test(attributes);
      const shown = leads ? tag : 'span';
      const element: OpenElement = { tag: shown, classes: own, children: [], text: '' };
      // A page that says nowhere what it is called says it to screen readers.
      if (!classes.includes('sr-only')) around.children.push(element);
      if (!empty.has(tag)) open.push(element);
    }
    if (open.length === 1 && top.children.length > 0) break;
  }
  return top.children.flatMap((element) => describeElements(element));
}

interface OpenElement extends ClassedElement {
  readonly children: OpenElement[];
  text: string;
}

const drawing = new Set(['path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'ellipse']);
const empty = new Set(['img', 'input', 'hr', 'br']);

function classed(element: ElementNode, context: ClassContext): ClassedElement {
  const { tag, css, attributes, children } = withOwnSize(element);
  return {
    tag: tag === 'a' && attributes['href'] === undefined ? 'span' : tag,
    classes: tailwindClasses(css, context),
    children: children.flatMap((child) =>
      child.type === 'element' ? [classed(child, context)] : [],
    ),
    text: children.map((child) => (child.type === 'text' ? child.text : '')).join(''),
  };
}
