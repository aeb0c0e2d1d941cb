/**
 * Writers of the smallest pieces of code. Whatever a document holds passes through one of them, so that
 * it can only ever be a text in what is printed.
 */

const stringEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A TypeScript string literal in the quotes that need fewer escapes. */
export function stringLiteral(text: string): string {
  const quote = count(text, "'") > count(text, '"') ? '"' : "'";
  return `${quote}${escaped(text).replaceAll(quote, `\\${quote}`)}${quote}`;
}

/** A template literal: code between two texts. */
export function templateLiteral(before: string, code: string, after: string): string {
  const [head, tail] = [before, after].map((text) =>
    escaped(text).replaceAll(/`|\$(?=\{|$)/g, String.raw`\$&`),
  );
  return `\`${head}\${${code}}${tail}\``;
}

/** A text without what ends a literal's line, but for its quotes. */
function escaped(text: string): string {
  const body = text.replace(
    /[\\\u00a0\p{Cc}\u2028\u2029\ufeff\ud800-\udfff]/gu,
    (character) => stringEscapes[character] ?? unicodeEscape(character),
  );
  // A closing script tag never appears as such, wherever the literal may be pasted.
  return body.replaceAll('</', String.raw`\u003c/`);
}

/** A JSON-like TypeScript literal: texts, numbers, booleans, lists and objects. */
export function valueLiteral(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(valueLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return 'null';
  const entries = Object.entries(value).map(
    ([key, entry]) => `${propertyKey(key)}: ${valueLiteral(entry)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** An object's key, quoted where it must be. */
export function propertyKey(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && name !== '__proto__' ? name : stringLiteral(name);
}

/**
 * A text as it is written between JSX tags, where no-break spaces and ampersands have names; undefined
 * where it can only be written as a string.
 */
export function plainJsxText(text: string): string | undefined {
  const named = text.replaceAll('\u00a0', '_').replaceAll('&', '_');
  if (!isPlainJsxText(named)) return undefined;
  return text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;');
}

function isPlainJsxText(text: string): boolean {
  return (
    /^[^\s{}<>&\p{Cc}\ud800-\udfff\ufeff](?:[^{}<>&\p{Cc}\u2028\u2029\ud800-\udfff\ufeff]*[^\s{}<>&\p{Cc}\ud800-\udfff\ufeff])?$/u.test(
      text,
    ) && !/\s\s|[^\S ]/u.test(text)
  );
}

/** The value of a JSX attribute: a quoted string where that says the same, else an expression. */
export function jsxAttributeValue(text: string): string {
  return /^[^"&\\\u00a0\p{Cc}\u2028\u2029\ud800-\udfff\ufeff]*$/u.test(text)
    ? `"${text}"`
    : `{${stringLiteral(text)}}`;
}

/** Text between HTML tags, or in a double-quoted attribute. */
export function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** One line of Markdown in which nothing is markup. */
export function markdownText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|!~&]/gu, '\\$&')
    .trim();
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
