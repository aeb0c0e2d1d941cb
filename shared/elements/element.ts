import type { NodeId } from '#shared/document/node.ts';
import type { Breakpoint } from '#shared/document/style.ts';
import type { CssDeclarations } from './css.ts';

/** HTML elements that the product can make. Nothing else is ever printed or created. */
export const elementTags = [
  'div',
  'main',
  'section',
  'header',
  'footer',
  'nav',
  'article',
  'aside',
  'figure',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'span',
  'strong',
  'em',
  'small',
  'del',
  'blockquote',
  'a',
  'button',
  'img',
  'svg',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'hr',
  'iframe',
  'video',
  'form',
  'label',
  'input',
  'textarea',
  'select',
  'option',
  'fieldset',
  'legend',
  'details',
  'summary',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
] as const;
export type ElementTag = (typeof elementTags)[number];

/** An image of the project, to be turned into an address by whoever shows or prints it. */
export interface AssetReference {
  readonly type: 'asset';
  readonly asset: string;
}

/** A page of the project, to be turned into its route by whoever shows or prints it. */
export interface PageReference {
  readonly type: 'page';
  readonly page: NodeId;
  /** The anchor in it, without `#`. */
  readonly hash?: string;
}

/** `true` prints the bare attribute. Addresses in strings have passed `safeUrl`. */
export type AttributeValue = string | true | AssetReference | PageReference;

/** One element of a page, the same for the canvas, the preview and the printed code. */
export interface ElementNode {
  readonly type: 'element';
  /** Unique in its page: the source node's id, and the part's path behind it where a kind makes several elements. */
  readonly key: string;
  /** The document node that it comes from. */
  readonly source: NodeId;
  /** Path within the kind's template: empty for the node's own (root) element, else like `0.2`. */
  readonly part: string;
  readonly tag: ElementTag;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** For `svg`: the lucide icon to draw in it. */
  readonly icon?: string;
  readonly css: Readonly<Record<Breakpoint, CssDeclarations>>;
  readonly children: readonly ElementChild[];
}

export interface ElementText {
  readonly type: 'text';
  readonly key: string;
  readonly source: NodeId;
  readonly text: string;
}

export type ElementChild = ElementNode | ElementText;
