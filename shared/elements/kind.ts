import type { z } from 'zod';
import type { ResponsiveStyle } from '#shared/document/style.ts';
import type { Currency } from '#shared/document/settings.ts';
import type { JsonValue, Locale, Localized } from '#shared/document/value.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { TemplateElement } from './template.ts';

/** How the inspector lets one prop be edited. */
export interface KindField {
  readonly prop: string;
  /** A toggle that leaves this one nothing to say: while it is on, this one is empty and not shown. */
  readonly unless?: string;
  readonly label: Localized;
  /** What a page's maker rarely needs: shown last, folded. */
  readonly advanced?: true;
  readonly control:
    | {
        readonly type:
          | 'text'
          | 'multiline'
          | 'number'
          | 'price'
          | 'toggle'
          | 'icon'
          | 'image'
          | 'link';
      }
    | {
        readonly type: 'choice';
        readonly options: readonly { readonly value: string; readonly label: Localized }[];
      }
    /** A list of objects, each edited by the given fields. */
    | {
        readonly type: 'list';
        readonly fields: readonly KindField[];
        readonly newItem: Localized<JsonValue>;
      };
}

export type StyleSection = 'layout' | 'size' | 'spacing' | 'fill' | 'border' | 'effects' | 'text';
export type KindCategory = 'layout' | 'text' | 'media' | 'action' | 'form' | 'section' | 'commerce';

/** One component kind: all that the palette, the inspector, the canvas and code generation know of it. */
export interface KindDefinition {
  /** Also the name of its folder. */
  readonly kind: string;
  /** A lucide icon. */
  readonly icon: string;
  readonly category: KindCategory;
  readonly label: Localized;
  readonly description: Localized;
  /** What else people call it, in any of the languages: the search finds it by these words too. */
  readonly keywords: readonly string[];
  /** Each field has a `.catch(...)`, so that reading a damaged document never fails. */
  readonly props: z.ZodObject;
  readonly fields: readonly KindField[];
  readonly styleSections: readonly StyleSection[];
  /** Kinds that may be children: none for a leaf, all for a frame. */
  readonly children: 'none' | 'any' | readonly string[];
  /** What the palette inserts, in the language of the project, with sample prices in its currency. */
  readonly seed: (locale: Locale, currency?: Currency) => NodeSeed;
  readonly template: TemplateElement;
  /** Inline kinds print as plain JSX; a component gets a file of its own, with its props. */
  readonly code: { readonly as: 'inline' } | { readonly as: 'component'; readonly name: string };
}

/** The style that a node has before its own: its kind's default. */
export type DefaultStyle = { readonly [B in keyof ResponsiveStyle]?: ResponsiveStyle[B] };
