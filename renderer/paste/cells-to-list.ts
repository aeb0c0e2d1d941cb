import type { DocumentNode } from '#shared/document/node.ts';
import type { ProjectSettings } from '#shared/document/settings.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { newListItem } from '#shared/elements/catalog/new-list-item.ts';
import type { KindField } from '#shared/elements/kind.ts';
import { parsePrice } from '#shared/elements/parse-price.ts';
import { evaluateNumber } from '../ui/evaluate-number.ts';
import type { Cells } from './cells.ts';

type Settings = Pick<ProjectSettings, 'locale' | 'currency'>;

/** Controls whose value a cell can say. */
const written = new Set(['text', 'multiline', 'number', 'price', 'toggle']);

/**
 * The props that fill a node's list from a table: a row an item. Columns go by their names where the first row
 * has those of fields, else in the order of the fields. Null where the node has no list.
 */
export function listPropsFrom(
  { rows, hasHeader }: Cells,
  node: Pick<DocumentNode, 'kind' | 'props'>,
  settings: Settings,
): Readonly<Record<string, JsonValue>> | null {
  const definition = kindOf(node.kind);
  for (const { prop, control } of definition?.fields ?? []) {
    if (control.type !== 'list') continue;
    const fields = control.fields.filter((field) => written.has(field.control.type));
    const named = (rows[0] ?? []).map((cell) => fields.find((field) => isCalled(field, cell)));
    const isNamed = named.some((field) => field !== undefined);
    const columns = isNamed ? named : fields;
    const items = rows.slice(isNamed || hasHeader ? 1 : 0).map((row) => {
      const fresh = newListItem(control, settings);
      const item =
        typeof fresh === 'object' && fresh !== null && !Array.isArray(fresh) ? fresh : {};
      const said = row.flatMap((cell, at) => {
        const field = columns[at];
        const value = field && valueOf(field, cell, settings);
        return field && value !== undefined ? [[field.prop, value] as const] : [];
      });
      return { ...item, ...Object.fromEntries(said) };
    });
    return items.length === 0 ? null : { [prop]: items };
  }
  return null;
}

function isCalled({ prop, label }: KindField, cell: string): boolean {
  const name = plain(cell);
  return name !== '' && [prop, ...Object.values(label)].some((known) => plain(known) === name);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
}

function valueOf(
  { control }: KindField,
  cell: string,
  { currency }: Settings,
): JsonValue | undefined {
  switch (control.type) {
    case 'price':
      return parsePrice(cell, currency) ?? undefined;
    case 'number':
      return evaluateNumber(cell) ?? undefined;
    case 'toggle':
      return /^(?:1|x|si|sim|yes|true|verdadero|verdadeiro|✓|✔)$/.test(plain(cell));
    default:
      return cell;
  }
}
