import { z } from 'zod';

// Each prop has a default beside `catch`: a missing prop is common, and must not cost a failed parse.

/** A text prop; what is damaged or missing becomes the fallback. */
export const textProp = (fallback = '', maximum = 5000) =>
  z.string().max(maximum).default(fallback).catch(fallback);

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
