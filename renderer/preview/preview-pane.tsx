import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { pagePropsSchema } from '#shared/document/node.ts';
import { pagePaths } from '#shared/document/page-path.ts';
import { breakpointWidths } from '#shared/document/style.ts';
import { useHost } from '../app/host-context.ts';
import { useEditorUi, useOpenProject, useSession } from '../editor/editor-context.ts';
import { useDocumentValue, useNode } from '../editor/use-document.ts';
import { Spinner } from '../ui/spinner.tsx';
import { PaneSeparator } from './pane-separator.tsx';
import { paneLimits, paneWidth } from './pane-width.ts';
import { PreviewFailure } from './preview-failure.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { PreviewHeader } from './preview-header.tsx';
import { useLivePreview } from './use-live-preview.ts';
import { usePaneFocus } from './use-pane-focus.ts';
import { useShownScreen } from './use-shown-screen.ts';

/**
 * The generated app beside the canvas. It follows each edit and the page that is edited; where its visitor
 * goes from there stays until another page is edited.
 * @param room for it and the canvas together, in pixels.
 */
export function PreviewPane({ room }: { room: number }) {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const id = useId();
  const limits = paneLimits(room);
  const width = paneWidth(
    useEditorUi(({ previewWidth }) => previewWidth),
    limits,
  );
  const [dragging, setDragging] = useState(false);
  const [screen, setScreen] = useShownScreen();
  const connection = useStore(useHost().state);
  const { preview, restart } = useLivePreview();
  const { name, path } = useShownPage();
  const close = () => ui.setState({ preview: false });
  const focus = usePaneFocus(close);
  const url = preview.phase === 'running' ? new URL(path, preview.url).href : null;

  return (
    <section
      id={id}
      data-area="preview"
      aria-label={t('preview.title')}
      className="relative flex shrink-0 flex-col border-l bg-panel"
      style={{ width }}
      {...focus}
    >
      <PaneSeparator
        pane={id}
        width={width}
        limits={limits}
        onWidth={(wanted) => ui.setState({ previewWidth: paneWidth(wanted, limits) })}
        onDragging={setDragging}
      />
      <PreviewHeader
        name={name}
        path={path}
        url={url}
        screen={screen}
        onScreen={setScreen}
        onReload={restart}
        onClose={close}
      />
      {connection === 'open' ? null : (
        <p role="status" className="border-b px-3 py-2 text-2xs text-warning">
          {t('preview.hostGone')}
        </p>
      )}
      <div className="flex min-h-0 flex-1 flex-col bg-canvas">
        {preview.phase === 'failed' ? (
          <PreviewFailure error={preview.error} onRetry={restart} />
        ) : preview.phase === 'running' && url !== null ? (
          <PreviewFrame
            // A frame of its own for each page: the window's way back isn't filled with them.
            key={`${preview.round} ${url}`}
            url={url}
            width={breakpointWidths[screen].artboard}
            inert={dragging}
          />
        ) : (
          <div className="m-auto flex flex-col items-center gap-2 p-4 text-center">
            <Spinner label={t(`preview.${preview.phase === 'saving' ? 'saving' : 'starting'}`)} />
            <p className="max-w-56 text-2xs text-muted">{t('preview.description')}</p>
          </div>
        )}
      </div>
    </section>
  );
}

/** What the page that is edited is called, and where it is. */
function useShownPage(): { name: string; path: string } {
  const { t } = useTranslation();
  const page = useSession((session) => session.page);
  const node = useNode(page);
  const path = useDocumentValue((document) => pagePaths(document).get(page) ?? '/');
  const title = node === undefined ? '' : pagePropsSchema.parse(node.props).title;
  return { name: title === '' ? t('pages.page') : title, path };
}
