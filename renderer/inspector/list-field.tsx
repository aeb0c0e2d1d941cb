import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonValue } from '#shared/document/value.ts';
import { newListItem } from '#shared/elements/catalog/new-list-item.ts';
import type { KindField } from '#shared/elements/kind.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface ListFieldProps {
  label: string;
  control: Extract<KindField['control'], { type: 'list' }>;
  value: JsonValue;
  onChange: (value: JsonValue) => void;
  /** The control of one field of an item. */
  renderField: (
    field: KindField,
    value: JsonValue,
    onChange: (value: JsonValue) => void,
  ) => ReactNode;
}

type Item = Readonly<Record<string, JsonValue>>;

/** Objects in a row, each with its own fields. */
export function ListField({ label, control, value, onChange, renderField }: ListFieldProps) {
  const { t } = useTranslation();
  const settings = useDocumentValue((document) => document.settings);
  const items = Array.isArray(value) ? (value as readonly JsonValue[]).map(asItem) : [];
  const replace = (index: number, item: Item) => onChange(items.with(index, item));
  const swap = (index: number, other: number) => {
    const [a, b] = [items[index], items[other]];
    if (a !== undefined && b !== undefined) onChange(items.with(index, b).with(other, a));
  };
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-2">
      {items.map((item, index) => (
        <fieldset key={index} className="rounded-md border p-2">
          <legend className="sr-only">{t('inspector.item', { number: index + 1 })}</legend>
          <div className="mb-1 flex items-center">
            <span className="flex-1 text-2xs text-muted">
              {t('inspector.item', { number: index + 1 })}
            </span>
            <IconButton
              size="xs"
              label={t('inspector.moveItemUp')}
              disabled={index === 0}
              onClick={() => swap(index, index - 1)}
            >
              <ArrowUp />
            </IconButton>
            <IconButton
              size="xs"
              label={t('inspector.moveItemDown')}
              disabled={index === items.length - 1}
              onClick={() => swap(index, index + 1)}
            >
              <ArrowDown />
            </IconButton>
            <IconButton
              size="xs"
              label={t('inspector.removeItem')}
              onClick={() => onChange(items.toSpliced(index, 1))}
            >
              <X />
            </IconButton>
          </div>
          <div className="flex flex-col gap-1.5">
            {control.fields.map((field) => (
              <div key={field.prop} data-field={`${index}.${field.prop}`} className="contents">
                {renderField(field, item[field.prop] ?? null, (next) =>
                  replace(index, { ...item, [field.prop]: next }),
                )}
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <Button size="sm" onClick={() => onChange([...items, newListItem(control, settings)])}>
        <Plus />
        {t('inspector.addItem')}
      </Button>
    </div>
  );
}

function asItem(value: JsonValue): Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Item)
    : {};
}
