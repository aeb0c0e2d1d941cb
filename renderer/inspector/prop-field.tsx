import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset } from '#shared/contract/schemas.ts';
import type { JsonValue } from '#shared/document/value.ts';
import type { KindField } from '#shared/elements/kind.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { localeOf } from '../i18n/i18n.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { IconField } from './icon-field.tsx';
import { ImageField } from './image-field.tsx';
import { LinkField } from './link-field.tsx';
import { ListField } from './list-field.tsx';
import { PriceField } from './price-field.tsx';

interface PropFieldProps {
  field: KindField;
  value: JsonValue;
  /** Whether a picture fills its place and is cut off where it doesn't fit; it does unless told. */
  cover?: boolean;
  /** Told the image too, where it is one that was chosen. */
  onChange: (value: JsonValue, asset?: Asset) => void;
}

const stackedControls = new Set(['multiline', 'image', 'link', 'list']);

/** One prop with the control that its kind asks for. */
export function PropField(props: PropFieldProps) {
  const { i18n } = useTranslation();
  const id = useId();
  const label = props.field.label[localeOf(i18n.language)];
  const { type } = props.field.control;
  const labelled = type !== 'image' && type !== 'list' && type !== 'icon' && type !== 'link';
  return (
    <FieldRow label={label} htmlFor={labelled ? id : undefined} stacked={stackedControls.has(type)}>
      <PropControl {...props} id={id} label={label} />
    </FieldRow>
  );
}

function PropControl({
  field,
  value,
  cover = true,
  onChange,
  id,
  label,
}: PropFieldProps & { id: string; label: string }) {
  const { i18n } = useTranslation();
  const currency = useDocumentValue((document) => document.settings.currency);
  const locale = localeOf(i18n.language);
  const { control } = field;
  switch (control.type) {
    case 'text':
    case 'multiline':
      return (
        <TextField
          id={id}
          value={typeof value === 'string' ? value : ''}
          multiline={control.type === 'multiline'}
          onCommit={onChange}
        />
      );
    case 'number':
      return (
        <NumberField
          id={id}
          label={label}
          value={typeof value === 'number' ? value : null}
          minimum={-1e12}
          maximum={1e12}
          onCommit={onChange}
        />
      );
    case 'price':
      return (
        <PriceField
          id={id}
          label={label}
          value={typeof value === 'number' ? value : null}
          currency={currency}
          onCommit={onChange}
        />
      );
    case 'toggle':
      return <Switch id={id} label={label} checked={value === true} onCheckedChange={onChange} />;
    case 'choice':
      return (
        <Select
          id={id}
          value={typeof value === 'string' || typeof value === 'number' ? String(value) : null}
          options={control.options.map((option) => ({
            value: option.value,
            label: option.label[locale],
          }))}
          // A choice among numbers stays a number.
          onValueChange={(chosen) => onChange(typeof value === 'number' ? Number(chosen) : chosen)}
        />
      );
    case 'icon':
      return (
        <IconField
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={onChange}
        />
      );
    case 'image':
      return <ImageField label={label} value={value} cover={cover} onChange={onChange} />;
    case 'link':
      return <LinkField label={label} value={value} onChange={onChange} />;
    case 'list':
      return (
        <ListField
          label={label}
          control={control}
          value={value}
          onChange={onChange}
          renderField={(itemField, itemValue, onItemChange) => (
            <PropField field={itemField} value={itemValue} onChange={onItemChange} />
          )}
        />
      );
  }
}
