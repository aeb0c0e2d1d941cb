import { useTranslation } from 'react-i18next';
import { FindPanel } from '../find/find-panel.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { InspectorPanel } from '../inspector/inspector-panel.tsx';
import { useEditorUi } from './editor-context.ts';

/** The properties of the selection, or what has been opened in their place. */
export function RightPanel() {
  const { t } = useTranslation();
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
