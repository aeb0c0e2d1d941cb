import type { Locale, Localized } from '#shared/document/value.ts';

/** A sentence with the values of its `{{names}}` in their places; nothing for one that has no value. */
export function fillSentence(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** What says one of these messages in a language, with its values. */
export function sentencesOf<Name extends string>(
  messages: Readonly<Record<Name, Localized>>,
): (name: Name, values: Readonly<Record<string, string>>, locale: Locale) => string {
  return (name, values, locale) => fillSentence(messages[name][locale], values);
}
