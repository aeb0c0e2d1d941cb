import type { TemplateSummary } from '#shared/contract/schemas.ts';

/** All that a template is found by, whatever language the search is in. */
export function templateTerms(
  { name, description, tags, keywords }: TemplateSummary,
  category: string,
): string[] {
  return [...Object.values(name), ...Object.values(description), category, ...tags, ...keywords];
}
