import { z } from 'zod';

/** A value that JSON can hold. Documents, props and settings hold nothing else. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Checks that a value is plain JSON (no functions, dates, NaN or cycles). */
export const jsonValueSchema: z.ZodType<JsonValue> = z.json();

/** The languages of the interface, of default content and of generated apps. */
export const localeSchema = z.enum(['es', 'pt', 'en']);
export type Locale = z.infer<typeof localeSchema>;

/** One text in each language of the product. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

/** Whether two values hold the same JSON; `undefined` stands for a key that isn't set. */
export function jsonEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map<string, JsonValue>(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && jsonEqual(value, right.get(key)))
  );
}
