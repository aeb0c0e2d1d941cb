import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { seedFromNode } from '#shared/document/commands/seed-from-node.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
import type { DocumentTransaction, ProjectDocument } from '#shared/document/document.ts';
import { type NodeId, pageKind } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { gallery as galleryKind } from '#shared/elements/catalog/gallery/definition.ts';
import { picturePropOf } from './croppable-image.ts';
import { pictureProps } from './picture-props.ts';
import { type Picture, pictureSeed } from './picture-seed.ts';

type Nodes = Pick<ProjectDocument, 'node'>;

/** Nodes of one kind, each with a picture, that stand beside each other in one container, in their order. */
export interface PictureTiles {
  readonly parent: NodeId;
  readonly tiles: readonly NodeId[];
}

/** The set of picture tiles that a node is, or is one of: a gallery, or several pictures and nothing else. */
export function tilesAround(document: Nodes, id: NodeId | undefined): PictureTiles | null {
  const node = document.node(id ?? '');
  if (!node || node.kind === pageKind) return null;
  const own = tilesIn(document, node.id);
  if (own || picturePropOf(document, node.id) === null || node.parent === null) return own;
  return tilesIn(document, node.parent);
}

function tilesIn(document: Nodes, parent: NodeId): PictureTiles | null {
  const node = document.node(parent);
  if (!node || node.locked || node.kind === pageKind) return null;
  const kinds = new Set(node.children.map((id) => document.node(id)?.kind));
  const tiles = node.children.filter((id) => picturePropOf(document, id) !== null);
  const isSet = kinds.size === 1 && tiles.length >= 2;
  return isSet || node.kind === galleryKind.kind ? { parent, tiles } : null;
}

/**
 * Puts pictures into a set of tiles: into those without one, in their order, and what is left into new
 * tiles like the last. Returns the tiles that show them.
 */
export function fillTiles(
  transaction: DocumentTransaction,
  document: Pick<ProjectDocument, 'node' | 'pages' | 'settings'>,
  { parent, tiles }: PictureTiles,
  pictures: readonly Picture[],
): NodeId[] {
  const empty = tiles.filter((id) => {
    const prop = picturePropOf(document, id);
    return prop !== null && (document.node(id)?.props[prop] ?? null) === null;
  });
  const last = tiles.at(-1);
  const pattern = last === undefined ? undefined : seedFromNode(document, last);
  return pictures.map((picture, index) => {
    const tile = empty[index];
    const node = tile === undefined ? undefined : document.node(tile);
    const prop = picturePropOf(document, tile);
    if (!node || prop === null) {
      const seed = pattern
        ? tileLike(pattern, picture)
        : pictureSeed(document.settings.locale, picture);
      return insertSeed(transaction, { seed, target: { parent } });
    }
    const props = pictureProps(node, prop, { asset: picture.id });
    setProps(transaction, { nodes: [node.id], props });
    return node.id;
  });
}

/** Another tile of the same look; what described the picture of the first doesn't describe it. */
function tileLike(pattern: NodeSeed, picture: Picture): NodeSeed {
  const { name: _name, locked: _locked, hidden: _hidden, ...look } = pattern;
  const { alt: _alt, ...props } = pattern.props ?? {};
  return { ...look, props: { ...props, image: { asset: picture.id } } };
}
