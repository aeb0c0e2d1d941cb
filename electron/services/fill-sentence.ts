/** A sentence with the values of its `{{names}}` in their places; nothing for one that has no value. */
export function fillSentence(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}
