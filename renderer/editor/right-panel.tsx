import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FindPanel } from '../find/find-panel.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { InspectorPanel } from '../inspector/inspector-panel.tsx';
import { ReviewBar } from '../publish/review-bar.tsx';
import { useEditorUi, useOpenProject } from './editor-context.ts';

/** The properties of the selection, or what has been opened in their place. */
export function RightPanel() {
  const { t } = useTranslation();
  useWantedField();
  const panel = useEditorUi(({ rightPanel }) => rightPanel);
  const label = {
    inspector: t('editor.inspector'),
    history: t('history.title'),
    find: t('find.title'),
  }[panel];
  return (
    <aside
      data-tour="inspector"
      aria-label={label}
      className="flex w-64 shrink-0 flex-col border-l bg-panel xl:w-72"
    >
      <ReviewBar />
      {panel === 'history' ? (
        <HistoryPanel />
      ) : panel === 'find' ? (
        <FindPanel />
      ) : (
        <InspectorPanel />
      )}
    </aside>
  );
}

/** Shows the inspector for a field that is wanted; nobody wants it any more once something else is selected. */
function useWantedField(): void {
  const { editor, ui } = useOpenProject();
  useEffect(
    () =>
      editor.session.subscribe(({ wantedField, selection, page }, before) => {
        if (wantedField === null) return;
        const [only] = selection;
        if ((only ?? page) !== wantedField.node) editor.session.setState({ wantedField: null });
        else if (wantedField !== before.wantedField) ui.setState({ rightPanel: 'inspector' });
      }),
    [editor, ui],
  );
}
