import type { DataField, DataHolder } from './component-props.ts';

/** What tells items apart best, where there is such a field. */
const telling = ['id', 'name', 'title', 'question', 'label', 'text'];

/**
 * The field that tells the items of each of these lists apart: '' for items that are texts themselves,
 * undefined where no field does and only the place is left.
 */
export function keyOf(
  { item }: Extract<DataField, { type: 'list' }>,
  lists: readonly (readonly DataHolder[])[],
): string | undefined {
  const names = [...item.fields].filter(([, { type }]) => type === 'string').map(([name]) => name);
  const candidates = [...telling.filter((name) => names.includes(name)), ...names];
  return candidates.find((name) =>
    lists.every((items) => {
      const values = items.map(({ values: fields }) => fields.get(name));
      return values.every(Boolean) && new Set(values).size === values.length;
    }),
  );
}
