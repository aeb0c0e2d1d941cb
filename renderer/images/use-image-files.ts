import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Asset } from '#shared/contract/schemas.ts';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
import { setStyle } from '#shared/document/commands/style-nodes.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import { image as imageKind } from '#shared/elements/catalog/image/definition.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import type { Editor } from '../editor/editor.ts';
import { insertionTarget } from '../editor/insertion-target.ts';
import { localeOf } from '../i18n/i18n.ts';
import { picturePropOf } from './croppable-image.ts';
import { pictureProps } from './picture-props.ts';
import { type Picture, firstPictureStyle, gallerySeed, pictureSeed } from './picture-seed.ts';
import { fillList } from './picture-lists.ts';
import { fillTiles, tilesAround } from './picture-tiles.ts';
import { uploadImage } from './upload-image.ts';

interface ImageFiles {
  /** Puts images where the pointer lets go of them, in client pixels. */
  drop: (files: readonly File[], point: { readonly x: number; readonly y: number }) => void;
  /** Puts images into the selected image, or where something new goes. */
  paste: (files: readonly File[]) => void;
}

/** Brings image files into the project and onto the page, several of them as one gesture. */
export function useImageFiles(): ImageFiles {
  const { editor, project } = useOpenProject();
  const { i18n, t } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const label = imageKind.label[localeOf(i18n.language)];

  const bring = useCallback(
    async (files: readonly File[], put: (pictures: readonly Asset[]) => void) => {
      const progress = toast.loading(t('inspector.uploading'));
      const pictures: Asset[] = [];
      for (const file of files) {
        try {
          pictures.push(await uploadImage(client, project.id, file));
        } catch (error) {
          report(error);
        }
      }
      toast.dismiss(progress);
      try {
        if (pictures.length > 0) put(pictures);
      } catch (error) {
        report(error);
      }
    },
    [client, project.id, report, t],
  );

  const drop = useCallback<ImageFiles['drop']>(
    (files, point) => {
      const [under] = editor.canvas.current?.nodesAt(point) ?? [];
      void bring(files, (pictures) => {
        if (showIn(editor, under, pictures)) return;
        editor.canvas.current?.drop({ seed: seedOf(editor, pictures), label, point });
      });
    },
    [bring, editor, label],
  );
  const paste = useCallback<ImageFiles['paste']>(
    (files) => void bring(files, (pictures) => insertOrReplace(editor, pictures)),
    [bring, editor],
  );
  return { drop, paste };
}

function seedOf({ document }: Editor, pictures: readonly Picture[]): NodeSeed {
  const [first, ...others] = pictures;
  return first && others.length === 0
    ? pictureSeed(document.settings.locale, first)
    : gallerySeed(pictures);
}

/** Shows pictures in what is there already; false where it has no place for them. */
function showIn(editor: Editor, id: NodeId | undefined, pictures: readonly Picture[]): boolean {
  const [first, ...others] = pictures;
  if (first && others.length === 0 && replacePicture(editor, id, first)) return true;
  const { document, session } = editor;
  const inList = document.transact(
    'image',
    (transaction) => id !== undefined && fillList(transaction, document, id, pictures),
  );
  if (inList) return true;
  const tiles = tilesAround(document, id);
  if (!tiles) return false;
  const selection = document.transact('image', (transaction) =>
    fillTiles(transaction, document, tiles, pictures),
  );
  session.setState({ selection });
  return true;
}

/** Shows an image in a node that has a place for one; false for any other. */
function replacePicture({ document }: Editor, id: NodeId | undefined, picture: Picture): boolean {
  const prop = picturePropOf(document, id);
  const node = id === undefined ? undefined : document.node(id);
  if (node === undefined || prop === null) return false;
  const style = firstPictureStyle(node, picture);
  const nodes = [node.id];
  document.transact('image', (transaction) => {
    setProps(transaction, { nodes, props: pictureProps(node, prop, { asset: picture.id }) });
    if (style) setStyle(transaction, { nodes, breakpoint: 'base', style });
  });
  return true;
}

function insertOrReplace(editor: Editor, pictures: readonly Picture[]): void {
  const { document, session, canvas } = editor;
  const [selected] = session.getState().selection;
  if (showIn(editor, selected, pictures)) return;
  const seed = seedOf(editor, pictures);
  const target = insertionTarget(editor, seed);
  const node = document.transact('image', (transaction) =>
    insertSeed(transaction, { seed, target }),
  );
  session.setState({ selection: [node] });
  canvas.current?.reveal(node);
}
