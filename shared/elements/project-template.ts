import { z } from 'zod';
import { type NodeSeed, nodeSeedSchema } from '#shared/document/seed.ts';
import {
  type ProjectSettings,
  currencySchema,
  projectSettingsSchema,
} from '#shared/document/settings.ts';
import { hexColorSchema } from '#shared/document/style.ts';
import type { Theme } from '#shared/document/theme.ts';
import { jsonValueSchema, localeSchema } from '#shared/document/value.ts';
import { followColors } from './follow-colors.ts';
import { normalizePhone } from './phone.ts';
import { fillSeed } from './template-seed.ts';

const localizedSchema = z.object({
  es: z.string().max(1000),
  pt: z.string().max(1000),
  en: z.string().max(1000),
});
const keywordsSchema = z.array(z.string().trim().min(2).max(40)).max(40).default([]);
const variableId = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
const opaqueColor = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/** A file name within the template's `assets/`: no folders, no leading dot. */
export const templateAssetFileSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,80}\.(?:svg|png|jpg|webp|avif)$/);

/** A file name within the template's `previews/`. */
const templatePreviewFileSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}\.webp$/);

const variableSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    id: variableId,
    label: localizedSchema,
    default: z.string().max(200),
  }),
  z.object({
    type: z.literal('color'),
    id: variableId,
    label: localizedSchema,
    default: opaqueColor,
    /** The theme token that takes the colour, e.g. `color.primary`. */
    token: z.string().regex(/^color\.[a-zA-Z0-9-]{1,40}$/),
  }),
  /** A WhatsApp number: digits with country code, or empty. */
  z.object({
    type: z.literal('phone'),
    id: variableId,
    label: localizedSchema,
    default: z.string().regex(/^\d{0,15}$/),
  }),
  z.object({
    type: z.literal('currency'),
    id: variableId,
    label: localizedSchema,
    default: currencySchema,
  }),
]);
export type TemplateVariable = z.infer<typeof variableSchema>;

/**
 * A project template, put together from its folder: `template.json`, with the content of the files that
 * it names under `pages`. Seeds may hold `{{variable}}` in texts, `file:<name>` for assets and
 * `{ "$price": 129900 }` for amounts in the template's own currency.
 */
export const projectTemplateSchema = z.object({
  format: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  category: z.enum(['saas', 'ecommerce', 'education', 'custom']),
  name: localizedSchema,
  description: localizedSchema,
  tags: z.array(z.string().min(1).max(40)).max(20),
  /** What else people call it when they look for it, in each language; never shown. */
  keywords: z.object({ es: keywordsSchema, pt: keywordsSchema, en: keywordsSchema }).prefault({}),
  author: z.string().max(120),
  locales: z.array(localeSchema).min(1),
  /** Its pictures in the library: each page on a desktop, in their order, and the first on a phone. */
  previews: z
    .object({
      pages: z.array(templatePreviewFileSchema).min(1).max(100),
      phone: templatePreviewFileSchema,
    })
    .optional(),
  currency: currencySchema,
  variables: z.array(variableSchema).max(30),
  /** Texts of its pages that are true of nobody: addresses, hours, e-mail. A site that still has one is told so. */
  samples: z
    .array(
      z
        .string()
        .min(3)
        .max(120)
        .regex(/^[^\n]*$/),
    )
    .max(30)
    .default([]),
  settings: z.object({
    locale: localeSchema,
    description: z.string().max(300),
    appearance: z.enum(['light', 'dark', 'system']).default('light'),
  }),
  theme: z.record(z.string().max(60), z.union([z.string().max(300), z.number()])),
  assets: z.array(templateAssetFileSchema).max(200),
  pages: z.array(jsonValueSchema).min(1).max(100),
});
export type ProjectTemplate = z.infer<typeof projectTemplateSchema>;

/** `template.json` as it lies in its folder: pages are files under `pages/`. */
export const templateManifestSchema = projectTemplateSchema.extend({
  pages: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}\.json$/))
    .min(1)
    .max(100),
});

/** A new project's content: pages are seeds of kind `page`, in their order. */
export interface ProjectSeed {
  readonly settings: ProjectSettings;
  /** Tokens that differ from the default theme. */
  readonly theme: Theme;
  readonly pages: readonly NodeSeed[];
}

/**
 * Fills a template. Values that are missing or not of their variable's type fall back to its default.
 * Texts go into props as text, so nothing in them can become markup.
 * @param assets ids (sha256) of the stored assets by file name.
 * @throws ZodError where a page isn't a valid seed.
 */
export function instantiateTemplate(
  template: ProjectTemplate,
  values: Readonly<Record<string, string>>,
  assets: ReadonlyMap<string, string>,
): ProjectSeed {
  const filled = new Map(
    template.variables.map((variable) => [variable.id, valueOf(variable, values[variable.id])]),
  );
  const ofType = (type: TemplateVariable['type']) =>
    filled.get(template.variables.find((variable) => variable.type === type)?.id ?? '');
  const settings = projectSettingsSchema.parse({
    name: filled.get('name') ?? template.name[template.settings.locale],
    locale: template.settings.locale,
    currency: ofType('currency') ?? template.currency,
    whatsapp: phoneOf(ofType('phone') ?? '', ofType('currency') ?? template.currency),
    samples: samplesOf(template),
    appearance: template.settings.appearance,
    description: template.settings.description.replaceAll('{{name}}', filled.get('name') ?? ''),
  });
  const fill = { values: filled, assets, from: template.currency, to: settings.currency };
  const pages = template.pages.map((page) => pageSeedSchema.parse(fillSeed(page, fill)));
  const lines = [settings.samples, ...descriptionsOf(template, settings, pages)];
  return {
    settings: { ...settings, samples: lines.filter((line) => line !== '').join('\n') },
    theme: filledTheme(template, filled),
    pages,
  };
}

/** With the country's code where it follows from the currency; as written where it doesn't. */
function phoneOf(text: string, currency: string): string {
  const { number } = normalizePhone(text, currencySchema.catch('USD').parse(currency));
  return number ?? text;
}

/** What a template of ours tells search engines, a line each; what users made templates of is theirs. */
function descriptionsOf(
  { category }: ProjectTemplate,
  settings: ProjectSettings,
  pages: readonly NodeSeed[],
): string[] {
  if (category === 'custom') return [];
  const all = [settings.description, ...pages.map(({ props }) => props?.['description'])];
  return all.flatMap((text) =>
    typeof text === 'string' && text !== '' ? [text.replaceAll(/\s+/g, ' ').trim()] : [],
  );
}

/** The template's samples, its own WhatsApp number among them, one a line. */
function samplesOf({ samples, variables }: ProjectTemplate): string {
  const numbers = variables.flatMap((variable) =>
    variable.type === 'phone' && variable.default !== '' ? [variable.default] : [],
  );
  return [...samples, ...numbers].join('\n');
}

const pageSeedSchema = nodeSeedSchema.refine(
  (seed) => seed.kind === 'page',
  'a page has the kind page',
);

function valueOf(variable: TemplateVariable, value: string | undefined): string {
  if (value === undefined) return variable.default;
  switch (variable.type) {
    case 'text':
      return value.trim() === '' ? variable.default : value.trim().slice(0, 200);
    case 'color':
      return hexColorSchema.safeParse(value).success && value.length === 7
        ? value
        : variable.default;
    case 'phone':
      return value.replace(/\D/g, '').slice(0, 15);
    case 'currency':
      return currencySchema.safeParse(value).success ? value : variable.default;
  }
}

function filledTheme(template: ProjectTemplate, values: ReadonlyMap<string, string>): Theme {
  const chosen = template.variables.flatMap((variable) =>
    variable.type === 'color'
      ? [
          [
            variable.token.slice('color.'.length),
            values.get(variable.id) ?? variable.default,
          ] as const,
        ]
      : [],
  );
  const theme = new Map<string, string | number>(Object.entries(template.theme));
  for (const [token, color] of Object.entries(followColors(template.theme, new Map(chosen)))) {
    if (color === null) theme.delete(token);
    else theme.set(token, color);
  }
  return Object.fromEntries(theme);
}
