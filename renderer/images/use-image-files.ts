import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
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
import { uploadImage } from './upload-image.ts';

interface ImageFiles {
  /** Puts images where the pointer lets go of them, in client pixels. */
  drop: (files: readonly File[], point: { readonly x: number; readonly y: number }) => void;
  /** Puts images into the selected image, or where something new goes. */
  paste: (files: readonly File[]) => void;
}

/** Brings image files into the project and onto the page. */
export function useImageFiles(): ImageFiles {
  const { editor, project } = useOpenProject();
  const { i18n, t } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const label = imageKind.label[localeOf(i18n.language)];

  const bring = useCallback(
    async (files: readonly File[], put: (asset: string) => void) => {
      const progress = toast.loading(t('inspector.uploading'));
      for (const file of files) {
        try {
          put((await uploadImage(client, project.id, file)).id);
        } catch (error) {
          report(error);
        }
      }
      toast.dismiss(progress);
    },
    [client, project.id, report, t],
  );

  const drop = useCallback<ImageFiles['drop']>(
    (files, point) => {
      // The first takes the place of the picture under the pointer; the others are new.
      let [under] = editor.canvas.current?.nodesAt(point) ?? [];
      void bring(files, (asset) => {
        if (!replacePicture(editor, under, asset)) dropOnCanvas(editor, asset, label, point);
        under = undefined;
      });
    },
    [bring, editor, label],
  );
  const paste = useCallback<ImageFiles['paste']>(
    (files) => void bring(files, (asset) => insertOrReplace(editor, asset)),
    [bring, editor],
  );
  return { drop, paste };
}

function seedOf(editor: Editor, asset: string): NodeSeed {
  const seed = imageKind.seed(editor.document.settings.locale);
  return { ...seed, props: { ...seed.props, image: { asset } } };
}

/** The canvas takes it as it takes a component that is let go over it. */
function dropOnCanvas(
  editor: Editor,
  asset: string,
  label: string,
  point: { readonly x: number; readonly y: number },
): void {
  editor.canvas.current?.drop({ seed: seedOf(editor, asset), label, point });
}

/** Shows an image in a node that has a place for one; false for any other. */
function replacePicture({ document }: Editor, id: NodeId | undefined, asset: string): boolean {
  const prop = picturePropOf(document, id);
  const node = id === undefined ? undefined : document.node(id);
  if (node === undefined || prop === null) return false;
  document.transact('image', (transaction) =>
    setProps(transaction, { nodes: [node.id], props: pictureProps(node, prop, { asset }) }),
  );
  return true;
}

function insertOrReplace(editor: Editor, asset: string): void {
  const { document, session, canvas } = editor;
  const [selected = ''] = session.getState().selection;
  if (replacePicture(editor, selected, asset)) return;
  const target = insertionTarget(editor, { kind: imageKind.kind });
  const node = document.transact('image', (transaction) =>
    insertSeed(transaction, { seed: seedOf(editor, asset), target }),
  );
  session.setState({ selection: [node] });
  canvas.current?.reveal(node);
}
