import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { TemplateSummary } from '#shared/api/schemas/template.ts';

const localizedText = z.union([z.string(), z.record(z.string(), z.string())]);

/** What is read of a template's metadata file; its other fields are the editor's. */
const metadataSchema = z.looseObject({
  id: z.string().min(1).max(120),
  name: localizedText,
  description: localizedText.default(''),
  version: z.string().default('1.0.0'),
  category: z.string().optional(),
  tags: z.array(z.string()).default([]),
  locales: z.array(z.string()).default([]),
  author: z.string().nullable().default(null),
});

export type TemplateMetadata = z.infer<typeof metadataSchema> & { category: string };

/** Where template metadata comes from. */
export interface TemplateSource {
  /** All templates, by id. Unreadable ones are left out. */
  list(): Promise<TemplateMetadata[]>;
}

/** Templates in `<folder>/<category>/<template>/`; a folder that is absent holds none. */
export function createFolderTemplateSource(folder: string | undefined): TemplateSource {
  return {
    list: async () => {
      if (folder === undefined) return [];
      const found: TemplateMetadata[] = [];
      for (const category of await subfolders(folder)) {
        for (const template of await subfolders(join(folder, category))) {
          const metadata = await readMetadata(join(folder, category, template));
          if (metadata !== undefined) {
            found.push({ ...metadata, category: metadata.category ?? category });
          }
        }
      }
      return found.toSorted((left, right) => (left.id < right.id ? -1 : 1));
    },
  };
}

/** Metadata in the asked language, falling back to Spanish, then to whatever there is. */
export function toSummary(metadata: TemplateMetadata, locale: string | undefined): TemplateSummary {
  const { id, version, category, tags, locales, author } = metadata;
  return {
    id,
    name: textIn(metadata.name, locale),
    description: textIn(metadata.description, locale),
    version,
    category,
    tags,
    locales,
    author,
  };
}

function textIn(text: z.infer<typeof localizedText>, locale: string | undefined): string {
  if (typeof text === 'string') return text;
  const language = locale?.split('-')[0];
  return (
    [locale, language, 'es', 'en', ...Object.keys(text)]
      .map((key) => (key !== undefined && Object.hasOwn(text, key) ? text[key] : undefined))
      .find((candidate) => candidate !== undefined) ?? ''
  );
}

async function subfolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch {
    return [];
  }
}

async function readMetadata(folder: string) {
  try {
    const text = await readFile(join(folder, 'template.json'), 'utf8');
    return metadataSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
