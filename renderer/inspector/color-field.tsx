import { useTranslation } from 'react-i18next';
import type { Color } from '#shared/document/style.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { Popover } from '../ui/popover.tsx';
import { cssColor, useColorName } from './color-names.ts';
import { ColorPicker } from './color-picker.tsx';

interface ColorFieldProps {
  label: string;
  value: Color | null;
  onChange: (value: Color) => void;
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
