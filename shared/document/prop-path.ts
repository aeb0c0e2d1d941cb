import type { JsonValue } from './value.ts';

/** From a node's props down to a value in them: names, and indexes in lists. */
export type PropPath = readonly (string | number)[];

/** The text at a path below a value; null where there is none. */
export function textAt(value: JsonValue, path: PropPath): string | null {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' ? value : null;
  const child = Array.isArray(value)
    ? value[Number(key)]
    : isRecord(value)
      ? value[key]
      : undefined;
  return child === undefined ? null : textAt(child, rest);
}

/** The value with another text at a path. */
export function withTextAt(value: JsonValue, path: PropPath, text: string): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === key ? withTextAt(item, rest, text) : item));
  }
  return isRecord(value) ? { ...value, [key]: withTextAt(value[key] ?? null, rest, text) } : value;
}

/** Whether a value holds others by name. */
export function isRecord(
  value: JsonValue | undefined,
): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
