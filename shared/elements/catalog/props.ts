import { z } from 'zod';

/** A text prop; what is damaged or missing becomes the fallback. */
export const textProp = (fallback = '', maximum = 5000) => z.string().max(maximum).catch(fallback);

/** A choice among options; the first is the fallback. */
export function choiceProp<const T extends string>(first: T, ...others: readonly T[]) {
  return z.enum([first, ...others]).catch(first);
}

export const toggleProp = (fallback = false) => z.boolean().catch(fallback);

/** A lucide icon's name; empty for none. */
export const iconProp = z
  .string()
  .regex(/^(?:[a-z][a-z0-9-]{0,60})?$/)
  .catch('');

/** The name under which a form sends a field. */
export const fieldNameProp = (fallback: string) =>
  z
    .string()
    .regex(/^[a-zA-Z][\w-]{0,60}$/)
    .catch(fallback);
