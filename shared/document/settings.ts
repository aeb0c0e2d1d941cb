import { z } from 'zod';
import type { Appearance } from './theme.ts';
import { nameSchema } from './plain-name.ts';
import { localeSchema } from './value.ts';

export const currencySchema = z.enum([
  'COP',
  'MXN',
  'ARS',
  'BRL',
  'CLP',
  'PEN',
  'USD',
  'BOB',
  'CRC',
  'DOP',
  'GTQ',
  'HNL',
  'NIO',
  'PYG',
  'UYU',
]);
export type Currency = z.infer<typeof currencySchema>;

/** What holds for the whole project. Each field that is missing or damaged falls back to its default. */
export const projectSettingsSchema = z.object({
  name: nameSchema(120).catch('Sin título'),
  locale: localeSchema.catch('es'),
  currency: currencySchema.catch('COP'),
  /** Digits only, with country code, as wa.me takes it; empty where there is none. */
  whatsapp: z
    .string()
    .regex(/^\d{0,15}$/)
    .catch(''),
  description: z.string().max(300).catch(''),
  /** Texts, one a line, that came with the template and are false for any other business. */
  samples: z.string().max(4000).catch(''),
  /** What the site looks like: one way for everybody, or as each visitor's device is set. */
  appearance: z.enum(['light', 'dark', 'system']).catch('light'),
  /** The theme's colours before the first palette, `token #rrggbb` a line, from which the next one is made. */
  baseColors: z
    .string()
    .max(8000)
    .regex(/^(?:(?:color|dark)\.[a-zA-Z0-9-]{1,40} #[0-9a-fA-F]{6,8}(?:\n|$))*$/)
    .catch(''),
});
export type ProjectSettings = z.infer<typeof projectSettingsSchema>;

/** The appearances that a site is published with; the first is what it looks like at first sight. */
export function appearancesOf({
  appearance,
}: Pick<ProjectSettings, 'appearance'>): readonly [Appearance, ...Appearance[]] {
  return appearance === 'system' ? ['light', 'dark'] : [appearance];
}

/** Whether a setting of this name exists and may hold this value. */
export function isSettingsEntry(key: string, value: unknown): boolean {
  if (!isSettingsKey(key)) return false;
  const parsed = projectSettingsSchema.shape[key].safeParse(value);
  return parsed.success && parsed.data === value;
}

/** The settings as stored, each one that is missing or damaged by its default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): ProjectSettings {
  return projectSettingsSchema.parse(stored);
}

function isSettingsKey(key: string): key is keyof ProjectSettings {
  return Object.hasOwn(projectSettingsSchema.shape, key);
}
