import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/schemas.ts';
import { useEndPast } from './use-end-past.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { PanelHeader } from '../ui/panel-header.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useGestureText } from './gesture-text.ts';
import { HistoryTree } from './history-tree.tsx';
import { PastBar } from './past-bar.tsx';
import { useProjectHistory } from './use-project-history.ts';
import { VersionList } from './version-list.tsx';

/** Every gesture of the project by day, and the versions that were given a name: each can be returned to. */
export function HistoryPanel() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const { entries, versions, hasMore, loadMore, reload } = useProjectHistory();
  const text = useGestureText();
  useEndPast();
  const pick = (entry: HistoryEntry) => {
    const { version, createdAt } = entry;
    ui.setState({ past: { version, createdAt, text: text(entry) } });
  };
  return (
    <>
      <PanelHeader
        title={t('history.title')}
        onClose={() => ui.setState({ rightPanel: 'inspector' })}
      />
      <VersionList versions={versions} onChange={reload} />
      {entries === null ? (
        <div className="flex-1 p-3">
          <Spinner label={t('common.loading')} />
        </div>
      ) : entries.length === 0 ? (
        <p className="flex-1 p-3 text-2xs text-muted">{t('history.empty')}</p>
      ) : (
        <HistoryTree entries={entries} hasMore={hasMore} onMore={loadMore} onPick={pick} />
      )}
      <PastBar onNamed={reload} />
    </>
  );
}
