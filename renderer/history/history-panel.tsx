import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { useGestureText } from './gesture-text.ts';
import { type HistoryDay, groupHistory, startOfDay } from './group-history.ts';
import { useProjectHistory } from './use-project-history.ts';
import { VersionList } from './version-list.tsx';

const dayLength = 86_400_000;

/** Every gesture of the project by day, and the versions that were given a name. */
export function HistoryPanel() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const { entries, versions, hasMore, loadMore, reload } = useProjectHistory();
  return (
    <>
      <header className="flex h-10 shrink-0 items-center border-b pr-2 pl-3">
        <h2 className="flex-1 text-xs font-semibold">{t('history.title')}</h2>
        <IconButton
          label={t('common.close')}
          onClick={() => ui.setState({ rightPanel: 'inspector' })}
        >
          <X />
        </IconButton>
      </header>
      <div className="scroll-thin min-h-0 flex-1 overflow-y-auto">
        <VersionList versions={versions} onChange={reload} />
        {entries === null ? (
          <div className="p-3">
            <Spinner label={t('common.loading')} />
          </div>
        ) : entries.length === 0 ? (
          <p className="p-3 text-2xs text-muted">{t('history.empty')}</p>
        ) : (
          groupHistory(entries).map((day) => <Day key={day.day} {...day} />)
        )}
        {hasMore ? (
          <div className="p-3">
            <Button size="sm" className="w-full" onClick={loadMore}>
              {t('history.more')}
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}

function Day({ day, lines }: HistoryDay) {
  const { t, i18n } = useTranslation();
  const text = useGestureText();
  const [today] = useState(() => startOfDay(Date.now()));
  const title =
    day === today
      ? t('history.today')
      : day === startOfDay(today - dayLength / 2)
        ? t('history.yesterday')
        : new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(day);
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  return (
    <section aria-label={title} className="px-3 py-2">
      <h3 className="py-1 text-2xs font-medium text-muted">{title}</h3>
      <ol>
        {lines.map((line) => (
          <li key={line.sequence} className="flex min-h-6 items-baseline gap-2 text-xs">
            <time
              dateTime={new Date(line.createdAt).toISOString()}
              className="w-14 shrink-0 text-2xs text-muted tabular-nums"
            >
              {time.format(line.createdAt)}
            </time>
            <span className="min-w-0 flex-1">
              {text(line)}
              {line.count > 1 ? <span className="text-muted"> × {line.count}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
