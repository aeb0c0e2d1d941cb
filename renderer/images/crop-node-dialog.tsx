import { setProps } from '#shared/document/commands/set-props.ts';
import { useOpenProject, useSession } from '../editor/editor-context.ts';
import { useChange } from '../editor/use-change.ts';
import { CropDialog } from './crop-dialog.tsx';
import { croppableImage } from './croppable-image.ts';
import { imageJson } from './image-json.ts';

/** Crops the picture of the node that the session names. */
export function CropNodeDialog() {
  const { editor } = useOpenProject();
  const change = useChange();
  const node = useSession(({ cropping }) => cropping);
  const found = croppableImage(editor.document, node ?? undefined);
  if (node === null || found === null) return null;
  return (
    <CropDialog
      key={node}
      image={found.image}
      onApply={(image) =>
        change('crop', (transaction) =>
          setProps(transaction, { nodes: [node], props: { [found.prop]: imageJson(image) } }),
        )
      }
      onClose={() => editor.session.setState({ cropping: null })}
    />
  );
}
