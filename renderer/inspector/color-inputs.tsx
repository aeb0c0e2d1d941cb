import { Pipette } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { channelsOf, hexOf, parseColor } from './color-values.ts';
import { pickFromScreen } from './eye-dropper.ts';

const channels = ['red', 'green', 'blue'] as const;

/** A colour by its code, its channels, its opacity, or from the screen where the browser can. */
export function ColorInputs({
  value,
  onChange,
}: {
  value: string;
  onChange: (hex: string) => void;
}) {
  const { t } = useTranslation();
  const [invalid, setInvalid] = useState(false);
  const parts = channelsOf(value);
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-1.5">
        <TextField
          aria-label={t('style.hex')}
          aria-invalid={invalid}
          title={t('style.hexHelp')}
          className="flex-1 tabular-nums uppercase"
          value={value}
          onCommit={(text) => {
            const hex = parseColor(text);
            setInvalid(hex === null);
            if (hex !== null) onChange(hex);
          }}
        />
        <NumberField
          className="w-18"
          label={t('style.opacity')}
          minimum={0}
          maximum={100}
          unit="%"
          value={Math.round(parts.opacity * 100)}
          onCommit={(percent) => onChange(hexOf({ ...parts, opacity: percent / 100 }))}
        />
        {pickFromScreen === null ? null : (
          <IconButton
            label={t('style.pickFromScreen')}
            onClick={() => void pickFromScreen?.().then((hex) => hex !== null && onChange(hex))}
          >
            <Pipette />
          </IconButton>
        )}
      </div>
      <div className="flex gap-1.5">
        {channels.map((channel) => (
          <NumberField
            key={channel}
            className="min-w-0 flex-1"
            label={t(`style.${channel}`)}
            minimum={0}
            maximum={255}
            unit={t(`style.${channel}Short`)}
            value={parts[channel]}
            onCommit={(amount) =>
              onChange(hexOf({ ...parts, opacity: parts.opacity || 1, [channel]: amount }))
            }
          />
        ))}
      </div>
      {invalid ? (
        <p role="alert" className="text-2xs text-danger">
          {t('style.hexInvalid')}
        </p>
      ) : null}
    </div>
  );
}
