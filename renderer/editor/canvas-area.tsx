import { useTranslation } from 'react-i18next';
import { CanvasView } from '../canvas/canvas-view.tsx';
import { useEditor, useSession } from './editor-context.ts';
import { useNode } from './use-document.ts';

export function CanvasArea() {
  const { t } = useTranslation();
  const editor = useEditor();
  const page = useNode(useSession((state) => state.page));
  return (
    <main className="relative min-w-0 flex-1 overflow-hidden bg-canvas">
      <CanvasView editor={editor} label={t('editor.canvas')} />
      {page?.children.length === 0 ? (
        <p className="pointer-events-none absolute inset-x-0 bottom-8 text-center text-xs">
          <span className="rounded-lg bg-panel px-3 py-2 text-muted shadow-float">
            {t('editor.emptyHint')}
          </span>
        </p>
      ) : null}
    </main>
  );
}
