import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { useGestureText } from './gesture-text.ts';
import { startOfDay } from './group-history.ts';
import type { HistoryRow } from './history-rows.ts';

const dayLength = 86_400_000;

/** The day under which gestures stand. */
export function HistoryDayLine({ day, top }: { day: number; top: number }) {
  const { t, i18n } = useTranslation();
  const [today] = useState(() => startOfDay(Date.now()));
  const title =
    day === today
      ? t('history.today')
      : day === startOfDay(today - dayLength / 2)
        ? t('history.yesterday')
        : new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(day);
  return (
    <p
      role="presentation"
      style={{ top }}
      className="absolute inset-x-0 flex h-[30px] items-end px-3 pb-1 text-2xs font-medium text-muted"
    >
      {title}
    </p>
  );
}

interface HistoryLineProps {
  row: Extract<HistoryRow, { type: 'gesture' }>;
  top: number;
  /** The arrow keys stand here. */
  active: boolean;
  /** The canvas shows this moment. */
  shown: boolean;
  onToggle: (open: boolean) => void;
  onPick: () => void;
}

export function HistoryLine({ row, top, active, shown, onToggle, onPick }: HistoryLineProps) {
  const { t, i18n } = useTranslation();
  const text = useGestureText();
  const { entry, count, expanded, level } = row;
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' });
  const said = text(entry);
  return (
    <div
      role="treeitem"
      id={`history-${row.key}`}
      aria-level={level}
      aria-selected={shown}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      tabIndex={-1}
      style={{ top }}
      className={classNames(
        'absolute inset-x-0 flex h-[30px] items-center gap-2 pr-3 text-xs',
        level === 2 ? 'pl-8' : 'pl-3',
        shown ? 'bg-accent-soft text-accent-text' : 'hover:bg-hover',
        active && 'outline-2 -outline-offset-2 outline-transparent in-focus:outline-accent',
        entry.version === null && 'text-muted',
      )}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[role=tree]')?.focus();
        onPick();
      }}
      onKeyDown={(event) => {
        if (event.key === ' ') onPick();
      }}
    >
      <time
        dateTime={new Date(entry.createdAt).toISOString()}
        className="w-14 shrink-0 text-2xs text-muted tabular-nums"
      >
        {time.format(entry.createdAt)}
      </time>
      <span title={said} className="min-w-0 flex-1 truncate">
        {' '}
        {said}
      </span>
      {count > 1 ? <span className="text-2xs text-muted"> × {count}</span> : null}
      {entry.version === null ? <span className="sr-only">, {t('history.recordOnly')}</span> : null}
      {expanded === null ? null : (
        <button
          type="button"
          tabIndex={-1}
          // The line itself says that it opens, by the arrow keys.
          aria-hidden
          title={t(expanded ? 'layers.collapse' : 'layers.expand')}
          className="-mr-1 flex size-5 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-pressed"
          onClick={(event) => {
            event.stopPropagation();
            onToggle(!expanded);
          }}
        >
          <ChevronRight className={classNames('size-3', expanded && 'rotate-90')} />
        </button>
      )}
    </div>
  );
}
