import type { ProjectDocument } from '#shared/document/document.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { type ImageValue, imageProp } from '#shared/elements/image.ts';

/** The picture that a node shows, with the prop that holds it; null where it has none or is locked. */
export function croppableImage(
  document: Pick<ProjectDocument, 'node'>,
  id: string | undefined,
): { readonly prop: string; readonly image: ImageValue } | null {
  const node = id === undefined ? undefined : document.node(id);
  const field = node && kindOf(node.kind)?.fields.find(({ control }) => control.type === 'image');
  if (!node || !field || node.locked) return null;
  const image = imageProp.parse(node.props[field.prop] ?? null);
  return image && { prop: field.prop, image };
}
