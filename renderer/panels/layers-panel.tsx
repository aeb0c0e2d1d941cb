import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '#shared/document/node.ts';
import { ActionContextMenu } from '../actions/action-context-menu.tsx';
import { elementKeys } from '../actions/shortcut-reach.ts';
import { useRestingSelection } from '../editor/use-resting-selection.ts';
import { LayerItem } from './layer-item.tsx';
import { rowHeight, rowToShow, rowsInView, scrollForRow } from './row-to-show.ts';
import { useLayerDrag } from './use-layer-drag.ts';
import { useLayerKeys } from './use-layer-keys.ts';
import { useLayerLines } from './use-layer-lines.ts';
import { useLayers } from './use-layers.ts';

/** The elements of the page as a tree. */
export function LayersPanel() {
  return <LayersTree selection={useRestingSelection()} />;
}

const LayersTree = memo(function LayersTree({ selection }: { selection: readonly NodeId[] }) {
  const { t } = useTranslation();
  const { rows, setExpanded } = useLayers(selection);
  const selected = useMemo(() => new Set(selection), [selection]);
  const scroller = useRef<HTMLDivElement>(null);
  const drag = useLayerDrag(rows);
  const lines = useLayerLines(rows, setExpanded, drag);
  // oxlint-disable-next-line react/incompatible-library -- its answers are read here alone, on each render
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const onKeyDown = useLayerKeys(rows, setExpanded);

  const last = selection.at(-1);
  const showSelection = () => {
    const list = scroller.current;
    if (list === null) return;
    // What the virtual list knows of its place: asking the page would have it laid out in between.
    const view = { offset: virtual.scrollOffset ?? 0, height: virtual.scrollRect?.height ?? 0 };
    // The keyboard stands on the last one.
    const inView = list.contains(document.activeElement) ? [] : rowsInView(rows, view);
    const at = rowToShow(rows, selected, last, inView);
    const top = at === null ? null : scrollForRow(at, view);
    if (top !== null) list.scrollTop = top;
  };
  const onSelection = useEffectEvent(showSelection);
  // Only a new selection scrolls, not a tree that changes.
  useEffect(() => onSelection(), [last]);

  if (rows.length === 0) return <p className="p-4 text-xs text-muted">{t('layers.empty')}</p>;
  return (
    <ActionContextMenu>
      <div
        ref={scroller}
        role="tree"
        aria-label={t('layers.title')}
        aria-multiselectable
        {...(last === undefined ? {} : { 'aria-activedescendant': `layer-${last}` })}
        tabIndex={0}
        {...elementKeys}
        className="scroll-thin min-h-0 flex-1 overflow-auto py-1 -outline-offset-2"
        onKeyDown={onKeyDown}
        onFocus={({ target, currentTarget }) => {
          // With the keyboard; a click has its own row in view.
          if (target === currentTarget && target.matches(':focus-visible')) showSelection();
        }}
        onDrop={drag.finish}
        onDragEnd={drag.end}
      >
        <div role="none" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <LayerItem
                key={row.id}
                lines={lines}
                row={row}
                at={index}
                top={start}
                selected={selected.has(row.id)}
                mark={drag.drop?.row === index ? drag.drop.mark : null}
              />
            );
          })}
        </div>
      </div>
    </ActionContextMenu>
  );
});
