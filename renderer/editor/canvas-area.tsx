import { useTranslation } from 'react-i18next';
import { ActionContextMenu } from '../actions/action-context-menu.tsx';
import { CanvasView } from '../canvas/canvas-view.tsx';
import { useEditor } from './editor-context.ts';

export function CanvasArea() {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <main className="relative min-w-0 flex-1 overflow-hidden bg-canvas">
      <ActionContextMenu>
        <div className="absolute inset-0">
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
