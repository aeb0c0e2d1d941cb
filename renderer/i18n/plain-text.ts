/** A text as it is compared in searches: without accents, in lower case. */
export function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * How well a search fits something: 1 where its name begins so, less for words further in it, less again
 * for what else it is called, 0 where a word of the search is nowhere.
 */
export function searchRank(search: string, name: string, others: readonly string[]): number {
  const wanted = plainText(search.trim());
  const named = plainText(name);
  if (named.startsWith(wanted)) return 1;
  if (hasWords(named, wanted)) return 0.8;
  if (hasWords(plainText(others.join('\n')), wanted)) return 0.6;
  return matchesSearch(search, [name, ...others]) ? 0.4 : 0;
}

/** Whether each word of a search begins a word of the text. */
function hasWords(text: string, search: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return search.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
}

/** Whether every word of a search is somewhere in one of the texts. */
export function matchesSearch(search: string, texts: readonly string[]): boolean {
  const place = plainText(texts.join('\n'));
  return plainText(search)
    .split(/\s+/)
    .every((word) => place.includes(word));
}
