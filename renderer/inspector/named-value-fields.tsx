import { useTranslation } from 'react-i18next';
import { useDocumentValue } from '../editor/use-document.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import { useStyleEditing } from './style-editing.ts';

export function OpacityField({ id, label }: { id: string; label: string }) {
  const { t } = useTranslation();
  const { value, set, preview, isMixed } = useStyleEditing();
  return (
    <NumberField
      id={id}
      label={label}
      minimum={0}
      maximum={100}
      unit="%"
      placeholder={t('common.mixed')}
      value={isMixed('opacity') ? null : Math.round((value('opacity') ?? 1) * 100)}
      onCommit={(percent) => set({ opacity: percent / 100 })}
      onPreview={(percent) => preview(percent === null ? null : { opacity: percent / 100 })}
    />
  );
}

const weights = [300, 400, 500, 600, 700, 800, 900] as const;

export function WeightField({ id }: { id: string }) {
  const { t } = useTranslation();
  const { value, set, isMixed } = useStyleEditing();
  const weight = value('fontWeight');
  const named = weights.map((known) => ({
    value: String(known),
    label: t(`style.weight.${known}`),
  }));
  const own = weight === undefined ? '' : String(weight);
  const options =
    own === '' || named.some(({ value: known }) => known === own)
      ? named
      : [...named, { value: own, label: own }];
  return (
    <Select
      id={id}
      value={own || null}
      placeholder={t(isMixed('fontWeight') ? 'common.mixed' : 'style.auto')}
      options={options}
      onValueChange={(next) => set({ fontWeight: Number(next) })}
    />
  );
}

/** A text follows one of the theme's two fonts. */
export function FontField({ id }: { id: string }) {
  const { t } = useTranslation();
  const { value, set, isMixed } = useStyleEditing();
  const theme = useDocumentValue((document) => document.theme);
  return (
    <Select
      id={id}
      value={value('fontFamily') ?? null}
      placeholder={t(isMixed('fontFamily') ? 'common.mixed' : 'style.auto')}
      options={[
        {
          value: '$font.heading',
          label: `${t('style.fontHeading')} · ${theme['font.heading'] ?? ''}`,
        },
        { value: '$font.body', label: `${t('style.fontBody')} · ${theme['font.body'] ?? ''}` },
      ]}
      onValueChange={(fontFamily) => set({ fontFamily })}
    />
  );
}
