import type { FontFamily } from '#shared/document/theme.ts';
import type { Localized } from '#shared/document/value.ts';

/** Tokens that go well together and are set in one step. */
export interface ThemePreset {
  readonly id: string;
  readonly name: Localized;
  readonly tokens: Readonly<Record<string, string>>;
}

type Colors = readonly [
  primary: string,
  onPrimary: string,
  accent: string,
  background: string,
  surface: string,
  text: string,
  muted: string,
  border: string,
];

/** Each keeps text, muted text and the words on buttons at a contrast of 4.5 or more. */
export const palettes: readonly ThemePreset[] = [
  palette(
    'indigo',
    ['Índigo', 'Índigo', 'Indigo'],
    ['#4f46e5', '#ffffff', '#f59e0b', '#ffffff', '#f8fafc', '#0f172a', '#475569', '#e2e8f0'],
  ),
  palette(
    'clay',
    ['Barro', 'Barro', 'Clay'],
    ['#9a3412', '#ffffff', '#d97706', '#fffbf5', '#fdf1e3', '#2b1a12', '#6b5346', '#ecdcc9'],
  ),
  palette(
    'forest',
    ['Bosque', 'Floresta', 'Forest'],
    ['#166534', '#ffffff', '#ca8a04', '#fbfdfa', '#eff6ef', '#14231a', '#4a5d50', '#d5e3d6'],
  ),
  palette(
    'sea',
    ['Mar', 'Mar', 'Sea'],
    ['#0e7490', '#ffffff', '#f97316', '#ffffff', '#f0f9fb', '#0b2530', '#48606a', '#d3e6ec'],
  ),
  palette(
    'berry',
    ['Mora', 'Amora', 'Berry'],
    ['#9d174d', '#ffffff', '#7c3aed', '#fffafc', '#fcf0f5', '#2a0f1b', '#6d4b5a', '#efd7e2'],
  ),
  palette(
    'ink',
    ['Tinta', 'Tinta', 'Ink'],
    ['#18181b', '#ffffff', '#dc2626', '#ffffff', '#f4f4f5', '#18181b', '#52525b', '#e4e4e7'],
  ),
  palette(
    'night',
    ['Noche', 'Noite', 'Night'],
    ['#a5b4fc', '#1e1b4b', '#fbbf24', '#0f1020', '#1a1b30', '#f1f2fb', '#b3b6cf', '#34365a'],
  ),
  palette(
    'coffee',
    ['Café', 'Café', 'Coffee'],
    ['#e0b184', '#2a1a0e', '#f4d58d', '#1c1410', '#2a1f19', '#f7efe8', '#c9b7a8', '#4a3a30'],
  ),
];

export const fontPairs: readonly ThemePreset[] = [
  fonts('modern', ['Moderna', 'Moderna', 'Modern'], 'Inter', 'Inter'),
  fonts('friendly', ['Cercana', 'Acolhedora', 'Friendly'], 'DM Sans', 'DM Sans'),
  fonts('editorial', ['Editorial', 'Editorial', 'Editorial'], 'Fraunces', 'Inter'),
  fonts('warm', ['Cálida', 'Calorosa', 'Warm'], 'Fraunces', 'DM Sans'),
  fonts('clear', ['Limpia', 'Limpa', 'Clean'], 'DM Sans', 'Inter'),
];

function localized([es, pt, en]: readonly [string, string, string]): Localized {
  return { es, pt, en };
}

function palette(
  id: string,
  names: readonly [string, string, string],
  [primary, onPrimary, accent, background, surface, text, muted, border]: Colors,
): ThemePreset {
  return {
    id,
    name: localized(names),
    tokens: {
      'color.primary': primary,
      'color.on-primary': onPrimary,
      'color.accent': accent,
      'color.background': background,
      'color.surface': surface,
      'color.text': text,
      'color.muted': muted,
      'color.border': border,
    },
  };
}

function fonts(
  id: string,
  names: readonly [string, string, string],
  heading: FontFamily,
  body: FontFamily,
): ThemePreset {
  return { id, name: localized(names), tokens: { 'font.heading': heading, 'font.body': body } };
}
