import { useTranslation } from 'react-i18next';
import type { Color } from '#shared/document/style.ts';
import type { Theme } from '#shared/document/theme.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { Popover } from '../ui/popover.tsx';
import { ColorPicker } from './color-picker.tsx';
import { tokenLabels } from './token-labels.ts';

interface ColorFieldProps {
  label: string;
  value: Color | null;
  onChange: (value: Color) => void;
}

/** The CSS colour that a value stands for. */
export function cssColor(value: Color | null, theme: Theme): string {
  if (value === null) return 'transparent';
  return value.startsWith('$') ? String(theme[value.slice(1)] ?? 'transparent') : value;
}

/** What a colour is called: its name in the theme, or its code. */
export function useColorName(): (value: Color | null) => string {
  const { t } = useTranslation();
  return (value) => {
    if (value === null) return t('style.auto');
    if (value === 'transparent') return t('style.transparent');
    const key: MessageKey | undefined = tokenLabels[value.slice('$color.'.length)];
    if (value.startsWith('$')) return key === undefined ? value.slice('$color.'.length) : t(key);
    return value.toUpperCase();
  };
}

export function ColorField({ label, value, onChange }: ColorFieldProps) {
  const { t } = useTranslation();
  const theme = useDocumentValue((document) => document.theme);
  const nameOf = useColorName();
  return (
    <Popover
      label={`${label}: ${t('style.pickColor')}`}
      side="left"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${nameOf(value)}`}
          className="flex h-7 w-full items-center gap-2 rounded-md bg-field px-1.5 text-xs hover:bg-hover"
        >
          <Swatch color={cssColor(value, theme)} />
          <span className="truncate">{nameOf(value)}</span>
        </button>
      }
    >
      <ColorPicker value={value} onChange={onChange} />
    </Popover>
  );
}

export function Swatch({ color }: { color: string }) {
  return (
    <span className="checkerboard size-4.5 shrink-0 overflow-hidden rounded-sm border">
      <span className="block size-full" style={{ background: color }} />
    </span>
  );
}
