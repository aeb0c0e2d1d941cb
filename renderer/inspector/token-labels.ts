import { useTranslation } from 'react-i18next';
import type { MessageKey } from '../i18n/keys.ts';

/** What the tokens that every theme has are called, and those that templates often add. */
const tokenLabels: Readonly<Record<string, MessageKey>> = {
  primary: 'theme.token.primary',
  'on-primary': 'theme.token.on-primary',
  accent: 'theme.token.accent',
  'on-accent': 'theme.token.on-accent',
  background: 'theme.token.background',
  surface: 'theme.token.surface',
  text: 'theme.token.text',
  muted: 'theme.token.muted',
  border: 'theme.token.border',
  success: 'theme.token.success',
  danger: 'theme.token.danger',
  heading: 'theme.token.heading',
  body: 'theme.token.body',
  brand: 'theme.token.brand',
  'on-brand': 'theme.token.on-brand',
  glow: 'theme.token.glow',
  deep: 'theme.token.deep',
  'on-deep': 'theme.token.on-deep',
  'on-deep-accent': 'theme.token.on-deep-accent',
  ink: 'theme.token.ink',
  'on-ink': 'theme.token.on-ink',
  'on-ink-accent': 'theme.token.on-ink-accent',
  soft: 'theme.token.soft',
  tint: 'theme.token.tint',
  mint: 'theme.token.mint',
  pink: 'theme.token.pink',
  sky: 'theme.token.sky',
  peach: 'theme.token.peach',
  lilac: 'theme.token.lilac',
  butter: 'theme.token.butter',
  blush: 'theme.token.blush',
  full: 'theme.token.full',
};

/** Sizes of texts and corners, written as on clothes. */
const sizeLabels: Readonly<Record<string, string>> = { sm: 'S', base: 'M', md: 'M', lg: 'L' };

/** What a token is called by its name in the theme; `brand-blue` that nobody has a word for is “Brand blue”. */
export function useTokenName(): (name: string) => string {
  const { t } = useTranslation();
  const nameOf = (name: string): string => {
    const label = Object.hasOwn(tokenLabels, name) ? tokenLabels[name] : undefined;
    if (label !== undefined) return t(label);
    const size = Object.hasOwn(sizeLabels, name) ? sizeLabels[name] : undefined;
    if (size !== undefined) return size;
    if (/^\d?x[sl]$/.test(name)) return name.toUpperCase();
    if (name.startsWith('on-')) {
      return t('theme.token.on', { name: nameOf(name.slice('on-'.length)) });
    }
    const words = name.includes('-')
      ? name
          .split('-')
          .map((word) => nameOf(word).toLocaleLowerCase())
          .join(' ')
      : name;
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
  };
  return nameOf;
}
