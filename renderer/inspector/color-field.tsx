import { Diamond } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDocumentValue } from '../editor/use-document.ts';
import { Popover } from '../ui/popover.tsx';
import { cssColor, useColorName } from './color-names.ts';
import { ColorPicker, type ColorPickerProps } from './color-picker.tsx';

interface ColorFieldProps extends ColorPickerProps {
  label: string;
  /** What stands in place of a name where there is no one colour. */
  placeholder?: string;
}

/** A colour with its name; what follows the theme has its sign. */
export function ColorField({ label, placeholder, ...picker }: ColorFieldProps) {
  const { t } = useTranslation();
  const { value } = picker;
  const theme = useDocumentValue((document) => document.theme);
  const nameOf = useColorName();
  const name = value === null && placeholder !== undefined ? placeholder : nameOf(value);
  const isBound = value !== null && value.startsWith('$');
  return (
    <Popover
      label={`${label}: ${t('style.pickColor')}`}
      side="left"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${name}`}
          title={isBound ? t('style.boundColor', { name }) : name}
          className="flex h-7 w-full items-center gap-2 rounded-md bg-field px-1.5 text-xs hover:bg-hover"
        >
          <Swatch color={cssColor(value, theme)} />
          <span className="min-w-0 flex-1 truncate text-left">{name}</span>
          {isBound ? <Diamond aria-hidden className="size-3 shrink-0 text-accent-text" /> : null}
        </button>
      }
    >
      <ColorPicker {...picker} />
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
