import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/schemas.ts';
import { useEditorUi } from '../editor/editor-context.ts';
import { groupHistory } from './group-history.ts';
import { HistoryDayLine, HistoryLine } from './history-line.tsx';
import { historyRows } from './history-rows.ts';

interface HistoryTreeProps {
  entries: readonly HistoryEntry[];
  hasMore: boolean;
  onMore: () => void;
  onPick: (entry: HistoryEntry) => void;
}

const rowHeight = 30;
/** How many lines before the end more are asked for. */
const ahead = 20;

/** Every gesture, the newest first; only the lines in view are made, and older ones come as one scrolls. */
export function HistoryTree({ entries, hasMore, onMore, onPick }: HistoryTreeProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const shown = useEditorUi(({ past }) => past?.version ?? null);
  const days = useMemo(() => groupHistory(entries), [entries]);
  const rows = useMemo(() => historyRows(days, opened), [days, opened]);
  // oxlint-disable-next-line react/incompatible-library -- its answers are read here alone, on each render
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const nearEnd = (items.at(-1)?.index ?? 0) >= rows.length - ahead;
  useEffect(() => {
    if (nearEnd && hasMore) onMore();
  }, [nearEnd, hasMore, onMore]);

  const toggle = (group: number, open: boolean) => {
    const next = new Set(opened);
    if (open) next.add(group);
    else next.delete(group);
    setOpened(next);
  };
  const go = (from: number, step: -1 | 1) => {
    for (let at = from; at >= 0 && at < rows.length; at += step) {
      const row = rows[at];
      if (row?.type !== 'gesture') continue;
      setActive(row.key);
      virtual.scrollToIndex(at, { align: 'auto' });
      onPick(row.entry);
      return;
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = rows.findIndex(({ key }) => key === active);
    const row = rows[at];
    const opens = row?.type === 'gesture' ? row : undefined;
    if (event.key === 'ArrowDown') go(at + 1, 1);
    else if (event.key === 'ArrowUp') go(Math.max(at - 1, 0), -1);
    else if (event.key === 'Home') go(0, 1);
    else if (event.key === 'End') go(rows.length - 1, -1);
    else if (event.key === 'ArrowRight' && opens?.expanded === false) toggle(opens.group, true);
    else if (event.key === 'ArrowLeft' && opens?.expanded === true) toggle(opens.group, false);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      role="tree"
      aria-label={t('history.changes')}
      tabIndex={0}
      {...(active === null ? {} : { 'aria-activedescendant': `history-${active}` })}
      className="scroll-thin min-h-0 flex-1 overflow-y-auto -outline-offset-2"
      onKeyDown={onKeyDown}
      onFocus={() => {
        const first = rows.find(({ type }) => type === 'gesture');
        if (active === null && first !== undefined) setActive(first.key);
      }}
    >
      <div role="none" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          if (row.type === 'day') return <HistoryDayLine key={row.key} day={row.day} top={start} />;
          return (
            <HistoryLine
              key={row.key}
              row={row}
              top={start}
              active={row.key === active}
              shown={shown !== null && row.entry.version === shown}
              onToggle={(open) => toggle(row.group, open)}
              onPick={() => {
                setActive(row.key);
                onPick(row.entry);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
