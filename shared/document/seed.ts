import { z } from 'zod';
import { optionalNameSchema } from './plain-name.ts';
import {
  type ResponsiveStyle,
  breakpoints,
  isStyleProperty,
  stylePropertySchemas,
} from './style.ts';
import { type JsonValue, jsonValueSchema } from './value.ts';

/** A subtree that isn't in a document yet: what templates, the clipboard, generators and duplicates are made of. */
export interface NodeSeed {
  readonly kind: string;
  readonly name?: string | undefined;
  readonly props?: Readonly<Record<string, JsonValue>> | undefined;
  readonly style?:
    | { readonly [B in keyof ResponsiveStyle]?: ResponsiveStyle[B] | undefined }
    | undefined;
  readonly locked?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly children?: readonly NodeSeed[] | undefined;
}

/** A page that isn't in a document yet. */
export interface PageSeed extends Pick<NodeSeed, 'style' | 'children'> {
  readonly title: string;
  readonly path?: string | undefined;
  readonly description?: string | undefined;
}

const styleSchema = z.record(z.string(), jsonValueSchema).superRefine((style, context) => {
  for (const [property, value] of Object.entries(style)) {
    const schema = isStyleProperty(property) ? stylePropertySchemas[property] : undefined;
    if (!schema?.safeParse(value).success) {
      context.addIssue({
        code: 'custom',
        path: [property],
        message: `not a value of style ${property}`,
      });
    }
  }
});

/** Checks a seed's style: known breakpoints, known properties, values of the vocabulary. */
export const responsiveStyleSchema = z.strictObject(
  Object.fromEntries(breakpoints.map((name) => [name, styleSchema.optional()])),
) as z.ZodType<NonNullable<NodeSeed['style']>>;

const maximumDepth = 40;

/** Checks a seed from outside (template file, clipboard, AI output): closed style vocabulary, bounded depth. */
export const nodeSeedSchema: z.ZodType<NodeSeed> = z.lazy(() => seedAtDepth(0));

function seedAtDepth(depth: number): z.ZodType<NodeSeed> {
  return z.strictObject({
    kind: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    name: optionalNameSchema(120).optional(),
    props: z.record(z.string().max(60), jsonValueSchema).optional(),
    style: responsiveStyleSchema.optional(),
    locked: z.boolean().optional(),
    hidden: z.boolean().optional(),
    children: (depth < maximumDepth
      ? z.array(z.lazy(() => seedAtDepth(depth + 1)))
      : z.array(z.never())
    ).optional(),
  }) as z.ZodType<NodeSeed>;
}
