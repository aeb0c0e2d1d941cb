import type { ProjectDocument } from '#shared/document/document.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { type ImageValue, imageProp } from '#shared/elements/image.ts';

type Nodes = Pick<ProjectDocument, 'node'>;

/** The prop that holds the picture of a node; null where its kind has none or it is locked. */
export function picturePropOf(document: Nodes, id: string | undefined): string | null {
  const node = id === undefined ? undefined : document.node(id);
  if (!node || node.locked) return null;
  return kindOf(node.kind)?.fields.find(({ control }) => control.type === 'image')?.prop ?? null;
}

/** The picture that a node shows, with the prop that holds it; null where there is none to crop. */
export function croppableImage(
  document: Nodes,
  id: string | undefined,
): { readonly prop: string; readonly image: ImageValue } | null {
  const prop = picturePropOf(document, id);
  const image =
    prop === null ? null : imageProp.parse(document.node(id ?? '')?.props[prop] ?? null);
  return prop !== null && image ? { prop, image } : null;
}
