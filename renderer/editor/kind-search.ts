import type { Locale } from '#shared/document/value.ts';
import type { KindDefinition } from '#shared/elements/kind.ts';

/**
 * What a component is found by: its name, what it is, and what else people call it. Names count in every
 * language, as many know the parts of a page by their English ones.
 */
export function kindSearchTexts(
  { label, description, keywords }: KindDefinition,
  locale: Locale,
): readonly string[] {
  return [label[locale], description[locale], ...Object.values(label), ...keywords];
}
