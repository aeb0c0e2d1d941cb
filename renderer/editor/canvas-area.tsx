import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pageKind } from '#shared/document/node.ts';
import { ActionContextMenu } from '../actions/action-context-menu.tsx';
import { useReport } from '../app/use-report.ts';
import { CanvasView } from '../canvas/canvas-view.tsx';
import { PastView } from '../history/past-view.tsx';
import { useImageFiles } from '../images/use-image-files.ts';
import { localeOf } from '../i18n/i18n.ts';
import { PageTree } from '../panels/page-tree.tsx';
import { CanvasHelp, canvasHelpId } from './canvas-help.tsx';
import { useEditor } from './editor-context.ts';
import { type PlaceRelation, placeLabel } from './place-label.ts';

export function CanvasArea() {
  const { t, i18n } = useTranslation();
  const editor = useEditor();
  const images = useImageFiles();
  const report = useReport();
  const words = useMemo(
    () => ({
      report,
      describePlace({ relation, node }: PlaceRelation) {
        const found = editor.document.node(node);
        if (found === undefined) return '';
        const name = placeLabel(editor.document, found, localeOf(i18n.language));
        const place =
          found.kind === pageKind
            ? i18n.t('editor.place.page')
            : i18n.t(`editor.place.${relation}`, { name });
        // Styles are of a screen; where something stands is the same on all of them.
        const isBase = editor.session.getState().breakpoint === 'base';
        return isBase ? place : i18n.t('editor.place.onAllScreens', { place });
      },
    }),
    [editor, i18n, report],
  );
  return (
    <main data-tour="canvas" className="relative min-w-0 flex-1 overflow-hidden bg-canvas">
      <ActionContextMenu picksLayers>
        <div
          className="absolute inset-0"
          onDrop={({ dataTransfer, clientX: x, clientY: y }) => {
            // Whatever it is: the host says of other files which ones it takes.
            const files = [...dataTransfer.files];
            if (files.length > 0) images.drop(files, { x, y });
          }}
        >
          <CanvasView
            words={words}
            editor={editor}
            emptyHint={t('editor.emptyHint')}
            label={t('editor.canvas')}
            describedBy={canvasHelpId}
          />
        </div>
      </ActionContextMenu>
      <PageTree />
      <CanvasHelp />
      <PastView />
    </main>
  );
}
