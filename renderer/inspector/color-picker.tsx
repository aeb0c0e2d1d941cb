import { useEffect, useState } from 'react';
import { HexAlphaColorPicker } from 'react-colorful';
import { useTranslation } from 'react-i18next';
import { type Color, hexColorSchema } from '#shared/document/style.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { TextField } from '../ui/text-field.tsx';
import { cssColor, useColorName } from './color-names.ts';

interface ColorPickerProps {
  value: Color | null;
  onChange: (value: Color) => void;
  /** Whether a colour may follow the theme, or be none; a theme's own colours may not. */
  plain?: boolean;
}

/** A colour of the theme, or one of its own. A drag through the picker is one change, made at its end. */
export function ColorPicker({ value, onChange, plain = false }: ColorPickerProps) {
  const { t } = useTranslation();
  const theme = useDocumentValue((document) => document.theme);
  const nameOf = useColorName();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? cssColor(value, theme);

  // A drag may end outside of the picker.
  useEffect(() => {
    if (draft === null) return undefined;
    const commit = () => {
      setDraft(null);
      if (hexColorSchema.safeParse(draft).success) onChange(draft);
    };
    window.addEventListener('pointerup', commit);
    window.addEventListener('keyup', commit);
    return () => {
      window.removeEventListener('pointerup', commit);
      window.removeEventListener('keyup', commit);
    };
  }, [draft, onChange]);

  const tokens = Object.keys(theme).filter((key) => key.startsWith('color.'));
  return (
    <div className="color-picker flex flex-col gap-3">
      <HexAlphaColorPicker
        color={shown === 'transparent' ? '#ffffff00' : shown}
        onChange={setDraft}
      />
      <label className="flex items-center gap-2 text-2xs text-muted">
        {t('style.hex')}
        <TextField
          className="flex-1 tabular-nums uppercase"
          value={shown}
          onCommit={(text) => {
            const hex = text.trim().startsWith('#') ? text.trim() : `#${text.trim()}`;
            if (hexColorSchema.safeParse(hex).success) onChange(hex);
          }}
        />
      </label>
      {plain ? null : (
        <div role="group" aria-label={t('style.themeColors')}>
          <p className="mb-1.5 text-2xs text-muted">{t('style.themeColors')}</p>
          <div className="flex flex-wrap gap-1.5">
            {[...tokens.map((key) => `$${key}`), 'transparent'].map((color) => (
              <button
                key={color}
                type="button"
                aria-label={nameOf(color)}
                title={nameOf(color)}
                aria-pressed={color === value}
                className="checkerboard size-6 overflow-hidden rounded-md border aria-pressed:outline-2 aria-pressed:outline-offset-1 aria-pressed:outline-accent"
                onClick={() => onChange(color)}
              >
                <span className="block size-full" style={{ background: cssColor(color, theme) }} />
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
