import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { StylePatch } from '#shared/document/commands/style-nodes.ts';
import {
  type Color,
  type Style,
  colorSchema,
  stylePropertySchemas,
} from '#shared/document/style.ts';
import { NumberField } from '../ui/number-field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { ColorField } from './color-field.tsx';
import { FillField } from './fill-field.tsx';
import { FontField, OpacityField, WeightField } from './named-value-fields.tsx';
import { LengthField } from './length-field.tsx';
import { PaddingField } from './padding-field.tsx';
import { ShadowField } from './shadow-field.tsx';
import { SizeField } from './size-field.tsx';
import { useStyleEditing } from './style-editing.ts';
import type { ChoiceProperty, StyleField } from './style-fields.ts';
import { optionIcon, optionLabel } from './style-options.ts';
import { StyleRow } from './style-row.tsx';

/** One style property with the control that fits it. */
export function StyleControl({ field }: { field: StyleField }) {
  const { t } = useTranslation();
  const id = useId();
  const label = t(field.label);
  if (field.control.type === 'padding') return <PaddingField />;
  const labelled = ['number', 'length', 'toggle', 'opacity', 'weight', 'font', 'shadow'].includes(
    field.control.type,
  );
  return (
    <StyleRow
      label={label}
      properties={[field.property]}
      htmlFor={labelled ? id : undefined}
      stacked={field.control.type === 'fill' || field.control.type === 'shadow'}
    >
      <Control field={field} id={id} label={label} />
    </StyleRow>
  );
}

interface ControlProps {
  field: StyleField;
  id: string;
  label: string;
}

function Control({ field, id, label }: ControlProps) {
  const { t } = useTranslation();
  const editing = useStyleEditing();
  const { property, control } = field;
  const value = editing.value(property);
  const set = (next: unknown) => editing.set({ [property]: next } as StylePatch);
  const preview = (next: unknown) =>
    editing.preview(next === null ? null : ({ [property]: next } as Style));
  const placeholder = editing.isMixed(property) ? t('common.mixed') : t('style.auto');
  switch (control.type) {
    case 'choice':
      return (
        <ChoiceControl
          property={control.property}
          segmented={control.segmented === true}
          label={label}
        />
      );
    case 'number':
      return (
        <NumberField
          id={id}
          label={label}
          value={typeof value === 'number' ? value : null}
          placeholder={placeholder}
          {...limitsOf(stylePropertySchemas[property])}
          {...(control.step === undefined ? {} : { step: control.step })}
          {...(control.unit === undefined || control.unit === '' ? {} : { unit: control.unit })}
          onCommit={set}
          onPreview={preview}
        />
      );
    case 'length':
      return <LengthField id={id} label={label} property={property} group={control.group} />;
    case 'size':
      return <SizeField label={label} property={property === 'height' ? 'height' : 'width'} />;
    case 'color':
      return (
        <ColorField
          label={label}
          value={asColor(value)}
          placeholder={placeholder}
          background={property === 'color' ? editing.background() : null}
          onChange={set}
          onPreview={preview}
        />
      );
    case 'fill':
      return <FillField />;
    case 'shadow':
      return <ShadowField id={id} />;
    case 'opacity':
      return <OpacityField id={id} label={label} />;
    case 'weight':
      return <WeightField id={id} />;
    case 'font':
      return <FontField id={id} />;
    case 'toggle':
      return (
        <Switch
          id={id}
          label={label}
          checked={value === control.on}
          onCheckedChange={(checked) => set(checked ? control.on : control.off)}
        />
      );
    case 'padding':
      return null;
  }
}

function ChoiceControl({
  property,
  segmented,
  label,
}: {
  property: ChoiceProperty;
  segmented: boolean;
  label: string;
}) {
  const { t } = useTranslation();
  const editing = useStyleEditing();
  const value = editing.value(property) ?? null;
  const set = (next: string) => editing.set({ [property]: next } as StylePatch);
  const names: readonly string[] = stylePropertySchemas[property].options;
  const options = names.map((option) => {
    const Icon = optionIcon(property, option);
    return {
      value: option,
      label: t(optionLabel(option)),
      ...(Icon === undefined ? {} : { icon: <Icon /> }),
    };
  });
  if (segmented)
    return <Segmented label={label} value={value} options={options} onValueChange={set} />;
  return (
    <Select
      aria-label={label}
      value={value}
      options={options}
      placeholder={editing.isMixed(property) ? t('common.mixed') : t('style.auto')}
      onValueChange={set}
    />
  );
}

/** The least and the most that a property's schema takes. */
function limitsOf(schema: object): { minimum?: number; maximum?: number } {
  const { minValue, maxValue } = schema as { minValue?: number | null; maxValue?: number | null };
  return {
    ...(typeof minValue === 'number' && Number.isFinite(minValue) ? { minimum: minValue } : {}),
    ...(typeof maxValue === 'number' && Number.isFinite(maxValue) ? { maximum: maxValue } : {}),
  };
}

function asColor(value: unknown): Color | null {
  return colorSchema.safeParse(value).data ?? null;
}
