import type { ResponsiveStyle } from '#shared/document/style.ts';
import type { CssDeclarations } from './css.ts';
import type { ElementTag } from './element.ts';

/**
 * A kind's elements as data. Because what depends on props is marked (`bind`, `when`, `each`), one
 * template serves both sides: `instantiate` fills it for the canvas, and code generation prints it as a
 * React component with the same props. Paths are dotted and begin at the kind's props, or inside `each`
 * at the item: `item.title`. `path?` is `true` or `false`, whether something is there (an empty list, an
 * empty text and a link to nowhere aren't); `$id` is an HTML id that is unique in the page, `$list` inside
 * `each` one that all items share. On `href`, `src`, `action` and `poster` a binding may lead to a link or
 * an image, which is resolved.
 */
export interface Binding {
  readonly bind: string;
  /**
   * `price` formats a number in the project's currency; `whatsapp` makes a wa.me address from settings and
   * a text, `map` the address of a map search.
   */
  readonly format?: 'price' | 'whatsapp' | 'percent' | 'map';
  /** Turns a choice into a value: `{ bind: 'level', map: { '1': 'h1' } }`. */
  readonly map?: Readonly<Record<string, string>>;
}

export type Bound<T> = T | Binding;

export interface TemplateElement {
  readonly tag: ElementTag | (Binding & { readonly map: Readonly<Record<string, ElementTag>> });
  readonly attributes?: Readonly<Record<string, Bound<string | true>>>;
  readonly icon?: Bound<string>;
  /** Style in the document's vocabulary. The root element's is the kind's default style, which the node's own overrides. */
  readonly style?: { readonly [B in keyof ResponsiveStyle]?: ResponsiveStyle[B] };
  /** Declarations that the vocabulary has no word for. */
  readonly css?: CssDeclarations;
  /** Adds the style of the chosen option: `{ prop: 'variant', options: { solid: {…} } }`. */
  readonly variants?: readonly {
    readonly prop: string;
    readonly options: Readonly<
      Record<string, { readonly [B in keyof ResponsiveStyle]?: ResponsiveStyle[B] }>
    >;
  }[];
  readonly children?: readonly TemplateChild[];
}

export type TemplateChild =
  | TemplateElement
  /** A text. Bound to a prop with a field for text, it can be typed over on the canvas. */
  | { readonly text: Bound<string> }
  /** Shown where the prop is truthy and not empty. */
  | {
      readonly when: string;
      readonly show: readonly TemplateChild[];
      readonly otherwise?: readonly TemplateChild[];
    }
  /** Once for each item of a list prop, named `item` inside. */
  | { readonly each: string; readonly children: readonly TemplateChild[] }
  /** Where the document node's children go. */
  | { readonly slot: true };
