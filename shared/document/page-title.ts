import type { PageProps } from './node.ts';

/** The title of a page that visitors read in search results and in the browser's tab. */
export function pageTitle(
  { title, seoTitle }: Pick<PageProps, 'title' | 'seoTitle'>,
  site: string,
): string {
  if (seoTitle !== '') return seoTitle;
  return title === '' || title === site ? site : `${title} · ${site}`;
}
