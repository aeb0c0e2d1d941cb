import { z } from 'zod';
import { hexColorSchema } from './style.ts';

/** Font families that ship with the product, in the app and in what it generates. */
export const fontFamilySchema = z.enum(['Inter', 'DM Sans', 'Fraunces']);
export type FontFamily = z.infer<typeof fontFamilySchema>;

/** What a token of each group may hold. Lengths are CSS pixels; a shadow is a CSS box-shadow of known form. */
export const themeGroupSchemas = {
  color: hexColorSchema,
  font: fontFamilySchema,
  text: z.number().min(8).max(200),
  space: z.number().min(0).max(400),
  radius: z.number().min(0).max(999),
  shadow: z
    .string()
    .regex(
      /^(?:-?\d+px -?\d+px \d+px -?\d+px #[0-9a-fA-F]{8})(?:, -?\d+px -?\d+px \d+px -?\d+px #[0-9a-fA-F]{8})*$/,
    ),
} as const;

export type ThemeGroup = keyof typeof themeGroupSchemas;

/** Groups whose tokens stand for those of the same name in the dark: `dark.primary` for `color.primary`. */
export const darkGroups = { color: 'dark', shadow: 'darkShadow' } as const;

const storedSchemas = {
  ...themeGroupSchemas,
  dark: themeGroupSchemas.color,
  darkShadow: themeGroupSchemas.shadow,
} as const;

/** How a site can look. */
export type Appearance = 'light' | 'dark';

/** Tokens by `group.name`, e.g. `color.primary`; one without a dark value looks the same in the dark. */
export type Theme = Readonly<Record<string, string | number>>;

/** Whether a token (`group.name`) may hold this value. */
export function isThemeEntry(token: string, value: unknown): value is string | number {
  const [group, name, ...rest] = token.split('.');
  return (
    group !== undefined &&
    isStoredGroup(group) &&
    name !== undefined &&
    /^[a-zA-Z0-9-]{1,40}$/.test(name) &&
    rest.length === 0 &&
    storedSchemas[group].safeParse(value).success
  );
}

/** The default theme with the stored tokens over it; those that are damaged are left out. */
export function readTheme(stored: Readonly<Record<string, unknown>>): Theme {
  const tokens = new Map<string, string | number>(Object.entries(defaultTheme));
  for (const token of Object.keys(stored).sort()) {
    const value = stored[token];
    if (isThemeEntry(token, value)) tokens.set(token, value);
  }
  return Object.fromEntries(tokens);
}

/** The theme as it looks in an appearance: in the dark, its dark values stand for the light ones. */
export function themeIn(theme: Theme, appearance: Appearance): Theme {
  if (appearance === 'light') return theme;
  const shown = new Map(Object.entries(theme));
  for (const [group, dark] of Object.entries(darkGroups)) {
    for (const token of shown.keys()) {
      if (!token.startsWith(`${group}.`)) continue;
      const value = theme[token.replace(group, dark)];
      if (value !== undefined) shown.set(token, value);
    }
  }
  return Object.fromEntries(shown);
}

function isStoredGroup(name: string): name is keyof typeof storedSchemas {
  return Object.hasOwn(storedSchemas, name);
}

/** The tokens that every project has; a project or a template overrides them. */
export const defaultTheme: Theme = {
  'color.primary': '#4f46e5',
  'color.on-primary': '#ffffff',
  'color.accent': '#f59e0b',
  'color.background': '#ffffff',
  'color.surface': '#f8fafc',
  'color.text': '#0f172a',
  'color.muted': '#475569',
  'color.border': '#e2e8f0',
  'color.success': '#15803d',
  'color.danger': '#b91c1c',
  'font.heading': 'Inter',
  'font.body': 'Inter',
  'text.xs': 12,
  'text.sm': 14,
  'text.base': 16,
  'text.lg': 18,
  'text.xl': 20,
  'text.2xl': 24,
  'text.3xl': 30,
  'text.4xl': 36,
  'text.5xl': 48,
  'text.6xl': 60,
  'space.1': 4,
  'space.2': 8,
  'space.3': 12,
  'space.4': 16,
  'space.5': 20,
  'space.6': 24,
  'space.8': 32,
  'space.10': 40,
  'space.12': 48,
  'space.16': 64,
  'space.20': 80,
  'space.24': 96,
  'radius.sm': 6,
  'radius.md': 10,
  'radius.lg': 16,
  'radius.full': 999,
  'shadow.sm': '0px 1px 2px 0px #0f172a14',
  'shadow.md': '0px 4px 12px -2px #0f172a1f',
  'shadow.lg': '0px 16px 32px -8px #0f172a33',
};
