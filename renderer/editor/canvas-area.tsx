import { useTranslation } from 'react-i18next';
import { ActionContextMenu } from '../actions/action-context-menu.tsx';
import { CanvasView } from '../canvas/canvas-view.tsx';
import { useImageFiles } from '../images/use-image-files.ts';
import { imagesOf } from '../images/upload-image.ts';
import { useEditor } from './editor-context.ts';

export function CanvasArea() {
  const { t } = useTranslation();
  const editor = useEditor();
  const images = useImageFiles();
  return (
    <main data-tour="canvas" className="relative min-w-0 flex-1 overflow-hidden bg-canvas">
      <ActionContextMenu picksLayers>
        <div
          className="absolute inset-0"
          onDrop={({ dataTransfer, clientX: x, clientY: y }) => {
            const files = imagesOf(dataTransfer.files);
            if (files.length > 0) images.drop(files, { x, y });
          }}
        >
          <CanvasView
            editor={editor}
            emptyHint={t('editor.emptyHint')}
            label={t('editor.canvas')}
          />
        </div>
      </ActionContextMenu>
    </main>
  );
}
