import type { Page } from '#shared/api/schemas/paging.ts';
import type { TemplateSummary } from '#shared/api/schemas/template.ts';
import { decodeCursor, toPage } from '../database/page.ts';
import { ProblemError } from '../problem.ts';
import { type TemplateSource, toSummary } from './template-source.ts';

export interface TemplateFilter {
  category?: string | undefined;
  locale?: string | undefined;
  q?: string | undefined;
}

export interface Templates {
  list(
    filter: TemplateFilter,
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<TemplateSummary>>;
  get(id: string, locale: string | undefined): Promise<TemplateSummary>;
}

/** The template library as the API shows it. */
export function createTemplates(source: TemplateSource): Templates {
  return {
    list: async (filter, cursor, limit) => {
      const after = decodeCursor(cursor);
      const summaries = (await source.list())
        .filter(
          (metadata) => filter.category === undefined || metadata.category === filter.category,
        )
        .map((metadata) => toSummary(metadata, filter.locale))
        .filter((summary) => mentions(summary, filter.q))
        .filter((summary) => after === null || summary.id > after);
      return toPage(
        summaries.slice(0, limit + 1),
        limit,
        (summary) => summary.id,
        (summary) => summary,
      );
    },

    get: async (id, locale) => {
      const metadata = (await source.list()).find((candidate) => candidate.id === id);
      if (metadata === undefined) throw new ProblemError('not_found', 'There is no such template.');
      return toSummary(metadata, locale);
    },
  };
}

function mentions(summary: TemplateSummary, query: string | undefined): boolean {
  const words = fold(query ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const text = fold([summary.name, summary.description, ...summary.tags].join(' '));
  return words.every((word) => text.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
