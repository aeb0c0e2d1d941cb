import { z } from 'zod';
import type { DocumentTransaction } from '../document.ts';
import { projectSettingsSchema } from '../settings.ts';

export const setThemeSchema = z.object({
  tokens: z.record(z.string().max(80), z.union([z.string(), z.number(), z.null()]).optional()),
});

/** Sets theme tokens (`color.primary`); null or undefined gives the default back. */
export function setTheme(
  transaction: DocumentTransaction,
  input: z.infer<typeof setThemeSchema>,
): void {
  for (const [token, value] of Object.entries(input.tokens))
    transaction.setEntry('theme', token, value ?? undefined);
}

const { name, locale, currency, whatsapp, description, appearance, baseColors } =
  projectSettingsSchema.shape;

export const setSettingsSchema = z.strictObject({
  name: name.unwrap().optional(),
  locale: locale.unwrap().optional(),
  currency: currency.unwrap().optional(),
  whatsapp: whatsapp.unwrap().optional(),
  description: description.unwrap().optional(),
  appearance: appearance.unwrap().optional(),
  baseColors: baseColors.unwrap().optional(),
});

/** Sets project settings; those that are left out stay. */
export function setSettings(
  transaction: DocumentTransaction,
  input: z.infer<typeof setSettingsSchema>,
): void {
  for (const [key, value] of Object.entries(input))
    if (value !== undefined) transaction.setEntry('settings', key, value);
}
