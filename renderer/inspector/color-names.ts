import { useTranslation } from 'react-i18next';
import type { Color } from '#shared/document/style.ts';
import type { Theme } from '#shared/document/theme.ts';
import { useTokenName } from './token-labels.ts';

/** The CSS colour that a value stands for. */
export function cssColor(value: Color | null, theme: Theme): string {
  if (value === null) return 'transparent';
  return value.startsWith('$') ? String(theme[value.slice(1)] ?? 'transparent') : value;
}

/** What a colour is called: its name in the theme, or its code. */
export function useColorName(): (value: Color | null) => string {
  const { t } = useTranslation();
  const nameOf = useTokenName();
  return (value) => {
    if (value === null) return t('style.auto');
    if (value === 'transparent') return t('style.transparent');
    if (!value.startsWith('$')) return value.toUpperCase();
    return nameOf(value.slice('$color.'.length));
  };
}
