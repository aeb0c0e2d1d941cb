/** A text as it is compared in searches: without accents, in lower case. */
export function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of a search is somewhere in one of the texts. */
export function matchesSearch(search: string, texts: readonly string[]): boolean {
  const place = plainText(texts.join('\n'));
  return plainText(search)
    .split(/\s+/)
    .every((word) => place.includes(word));
}
