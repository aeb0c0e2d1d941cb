import { setProps } from '#shared/document/commands/set-props.ts';
import type { DocumentTransaction, ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { newListItem } from '#shared/elements/catalog/new-list-item.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { Picture } from './picture-seed.ts';

/**
 * Puts pictures into the list of a node whose items have one each, such as logos: into items without one, in
 * their order, and what is left into new items. False where the node has no such list.
 */
export function fillList(
  transaction: DocumentTransaction,
  document: Pick<ProjectDocument, 'node' | 'settings'>,
  id: NodeId,
  pictures: readonly Picture[],
): boolean {
  const node = document.node(id);
  const definition = kindOf(node?.kind ?? '');
  if (!node || node.locked || !definition) return false;
  for (const { prop, control } of definition.fields) {
    if (control.type !== 'list') continue;
    const picture = control.fields.find((field) => field.control.type === 'image')?.prop;
    if (picture === undefined) continue;
    const { [prop]: parsed } = definition.props.parse(node.props) as Record<string, JsonValue>;
    const items = (Array.isArray(parsed) ? parsed : []).map(asItem);
    const waiting = pictures.map(({ id: asset }) => ({ asset }));
    const filled = items.map((item) =>
      (item[picture] ?? null) === null && waiting.length > 0
        ? { ...item, [picture]: waiting.shift() ?? null }
        : item,
    );
    const added = waiting.map((value) => ({
      ...asItem(newListItem(control, document.settings)),
      [picture]: value,
    }));
    setProps(transaction, { nodes: [id], props: { [prop]: [...filled, ...added] } });
    return true;
  }
  return false;
}

function asItem(value: JsonValue): Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, JsonValue>>)
    : {};
}
