import { useTranslation } from 'react-i18next';
import { useStyleEditing } from './style-editing.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';

type SizeMode = 'auto' | 'hug' | 'fill' | 'fixed';

/** Pixels that a side gets when it becomes fixed. */
const firstFixed = { width: 320, height: 160 };

/** One side: as large as its content, as its container, or fixed. */
export function SizeField({ label, property }: { label: string; property: 'width' | 'height' }) {
  const { t } = useTranslation();
  const editing = useStyleEditing();
  const value = editing.value(property);
  const mixed = editing.isMixed(property);
  const mode: SizeMode | null = mixed
    ? null
    : typeof value === 'number'
      ? 'fixed'
      : (value ?? 'auto');
  const choose = (next: SizeMode) => {
    if (next === 'auto') editing.reset([property]);
    else editing.set({ [property]: next === 'fixed' ? firstFixed[property] : next });
  };
  return (
    <div className="flex gap-1">
      <Select<SizeMode>
        aria-label={label}
        className="min-w-0 flex-1"
        value={mode}
        placeholder={t('common.mixed')}
        options={[
          ...(mode === 'auto' ? [{ value: 'auto' as const, label: t('style.auto') }] : []),
          { value: 'hug', label: t('style.hug') },
          { value: 'fill', label: t('style.fillSize') },
          { value: 'fixed', label: t('style.fixed') },
        ]}
        onValueChange={choose}
      />
      {typeof value === 'number' ? (
        <NumberField
          label={`${label} (px)`}
          className="min-w-0 flex-1"
          minimum={0}
          unit="px"
          value={value}
          onCommit={(pixels) => editing.set({ [property]: pixels })}
          onPreview={(pixels) => editing.preview(pixels === null ? null : { [property]: pixels })}
        />
      ) : null}
    </div>
  );
}
