import type { DocumentNode } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { type PartField, partFields } from '#renderer/editor/part-fields.ts';
import type { Point } from '#renderer/geometry/rect.ts';
import { croppableImage } from '#renderer/images/croppable-image.ts';
import type { LayoutNode } from '#renderer/layout/layout-node.ts';
import { isLocked } from './node-queries.ts';
import type { TextEditor } from './text-editing.ts';

/**
 * What a double click on a part of an element begins: typing where it is a text, cropping where it is a
 * picture; anything else is changed in its field.
 */
export function openPart(
  editor: Editor,
  texts: TextEditor,
  element: LayoutNode,
  point: Point,
): void {
  const id = element.node.source;
  const node = editor.document.node(id);
  if (!node || isLocked(editor, id) || texts.editAt(id, point)) return;
  const found = fieldBehind(node, element);
  const picture = croppableImage(editor.document, id);
  if (picture && found?.path[0] === picture.prop) editor.session.setState({ cropping: id });
  else if (found) want(editor, node, found);
  else if (!texts.edit(id, point)) {
    const first = firstField(node);
    if (first) want(editor, node, first);
  }
}

function want({ session }: Editor, { id }: DocumentNode, { path, line }: PartField): void {
  session.setState({ selection: [id], wantedField: { node: id, path, line } });
}

/** The field of what an element shows, or of the part of its node that it stands in. */
function fieldBehind(node: DocumentNode, element: LayoutNode): PartField | undefined {
  for (let at: LayoutNode | null = element; at?.node.source === node.id; at = at.parent) {
    const parts = [...at.texts.map(({ key }) => key.slice(node.id.length + 1)), at.node.part];
    const [found] = parts.flatMap((part) => partFields(node, part));
    if (found) return found;
  }
  return undefined;
}

/** What an element that holds no others says first. */
function firstField(node: DocumentNode): PartField | undefined {
  const kind = kindOf(node.kind);
  const field = kind?.children === 'none' ? kind.fields.find(({ advanced }) => !advanced) : null;
  return field ? { field, path: [field.prop], line: null } : undefined;
}
