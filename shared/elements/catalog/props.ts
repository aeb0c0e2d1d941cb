import { z } from 'zod';

// Each prop has a default beside `catch`: a missing prop is common, and must not cost a failed parse.

/** A text of at most so many characters: a longer one is cut, so that its maker sees where it ends. */
const shortText = (maximum: number) =>
  z.string().overwrite((text) =>
    // Never in the middle of a character that is written as two.
    text.length > maximum ? text.slice(0, maximum).replace(/[\uD800-\uDBFF]$/, '') : text,
  );

/** A text prop; what is damaged or missing becomes the fallback. */
export const textProp = (fallback = '', maximum = 5000) =>
  shortText(maximum).default(fallback).catch(fallback);

/** A choice among options; the first is the fallback. */
export function choiceProp<const T extends string>(first: T, ...others: readonly T[]) {
  const options = z.enum([first, ...others]);
  return options.default(options.parse(first)).catch(options.parse(first));
}

export const toggleProp = (fallback = false) => z.boolean().default(fallback).catch(fallback);

/** A lucide icon's name; empty for none. */
export const iconProp = z
  .string()
  .regex(/^(?:[a-z][a-z0-9-]{0,60})?$/)
  .default('')
  .catch('');

/** The name under which a form sends a field. */
export const fieldNameProp = (fallback: string) =>
  z
    .string()
    .regex(/^[a-zA-Z][\w-]{0,60}$/)
    .default(fallback)
    .catch(fallback);

/** A list of objects, each read by its own schema; what is no object becomes an empty one, what is too many is left out. */
export const listProp = <Item extends z.ZodObject>(item: Item, maximum = 60) =>
  z
    .array(item.catch(() => item.parse({})))
    .overwrite((items) => items.slice(0, maximum))
    .default([])
    .catch([]);

/** A text whose lines are a list: one a line is the quickest way to type it. Blank lines are left out. */
export const linesProp = shortText(5000)
  .default('')
  .catch('')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, 100),
  );

/** An amount of money; null for none. */
export const amountProp = z.number().finite().min(0).nullable().default(null).catch(null);
