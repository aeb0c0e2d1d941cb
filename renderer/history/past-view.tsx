import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDocument } from '#shared/document/open-document.ts';
import { CanvasView } from '../canvas/canvas-view.tsx';
import { useEditor, useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import type { Editor } from '../editor/editor.ts';
import { createEditorSession } from '../editor/session.ts';
import { Button } from '../ui/button.tsx';

/** Milliseconds after which a chosen moment is shown. */
const rest = 120;

/** A moment of the history on a canvas of its own, over the one that is edited. It can be looked at, not changed. */
export function PastView() {
  const past = useEditorUi((state) => state.past);
  const [shown, setShown] = useState(past);
  // Walking the list by keys stays fluid: the canvas follows where one rests.
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(past), past === null ? 0 : rest);
    return () => window.clearTimeout(timer);
  }, [past]);
  if (past === null || shown === null || shown.version === null) return null;
  return <Moment key={shown.version} version={shown.version} createdAt={shown.createdAt} />;
}

function Moment({ version, createdAt }: { version: string; createdAt: number }) {
  const { t, i18n } = useTranslation();
  const { ui } = useOpenProject();
  const editor = useEditor();
  const shown = useMemo(() => pastEditor(editor, version), [editor, version]);
  // The same place of the page, so that what differs can be seen.
  useEffect(() => {
    shown?.session.setState({ viewport: { ...editor.session.getState().viewport } });
  }, [editor, shown]);
  if (shown === null) return null;
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const refuse = (event: React.SyntheticEvent) => event.stopPropagation();
  return (
    <div className="absolute inset-0 z-10 bg-canvas">
      <div
        className="absolute inset-0"
        // What the canvas listens to itself never reaches it: only scrolling and zooming do.
        onPointerDownCapture={refuse}
        onKeyDownCapture={refuse}
        onDropCapture={refuse}
        onContextMenu={(event) => event.preventDefault()}
      >
        <CanvasView editor={shown} emptyHint="" label={t('history.canvas')} />
      </div>
      <div
        role="status"
        className="absolute inset-x-4 top-4 mx-auto flex w-fit max-w-full items-center gap-3 rounded-lg bg-text px-3 py-1.5 text-xs text-panel shadow-float"
      >
        {t('history.showing', { when: when.format(createdAt) })}
        <Button size="sm" onClick={() => ui.setState({ past: null })}>
          {t('history.backToNow')}
        </Button>
      </div>
    </div>
  );
}

/** An editor of the project as it was, that nothing is saved from. Null where that can't be read. */
function pastEditor(editor: Editor, version: string): Editor | null {
  try {
    const document = openDocument({ snapshot: editor.document.snapshotAt(version) });
    const { page, breakpoint, artboards } = editor.session.getState();
    const session = createEditorSession(
      document.node(page) === undefined ? (document.pages[0] ?? '') : page,
    );
    session.setState({ breakpoint, artboards });
    return { ...editor, document, session, canvas: { current: null } };
  } catch {
    return null;
  }
}
