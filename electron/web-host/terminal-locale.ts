import { type Locale, localeSchema } from '#shared/document/value.ts';

/** Spanish or Portuguese where the terminal asks for it, else English. */
export function terminalLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const name = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return localeSchema.catch('en').parse(name.slice(0, 2).toLowerCase());
}
