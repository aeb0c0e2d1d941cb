import { plainText } from '../i18n/plain-text.ts';

interface SearchedTexts {
  /** What a person wrote: a searched word may be any part of it. */
  readonly names: readonly string[];
  /** Words that stand for something: a searched word begins one, as `dian` doesn't begin `estudiantes`. */
  readonly terms: readonly string[];
}

/** Whether each word of a search is in one of the texts, whatever the accents and the case. */
export function findsWords(search: string, { names, terms }: SearchedTexts): boolean {
  const place = plainText(names.join('\n'));
  const words = plainText(terms.join('\n')).split(/[^\p{L}\p{N}]+/u);
  return plainText(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((word) => place.includes(word) || words.some((term) => term.startsWith(word)));
}
