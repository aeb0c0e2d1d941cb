import { z } from 'zod';

/** Template metadata; names and descriptions are texts by locale (`es`, `pt`, `en`). */
export const templateSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  version: z.string(),
  category: z.string(),
  tags: z.array(z.string()),
  locales: z.array(z.string()),
  author: z.string().nullable(),
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

/** Filters of `templates/list`; `locale` also chooses the language of names and descriptions. */
export const templateQuerySchema = z.object({
  category: z.string().max(60).optional(),
  locale: z.string().max(20).optional(),
  q: z.string().max(120).optional(),
});
export type TemplateQuery = z.input<typeof templateQuerySchema>;
