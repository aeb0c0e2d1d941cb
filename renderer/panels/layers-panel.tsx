import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveNodes } from '#shared/document/commands/move-nodes.ts';
import type { NodeId } from '#shared/document/node.ts';
import { acceptsKinds, kindsWithin } from '#shared/elements/containment.ts';
import { ActionContextMenu } from '../actions/action-context-menu.tsx';
import { useOpenProject, useSession } from '../editor/editor-context.ts';
import { useChange } from '../editor/use-change.ts';
import { LayerItem } from './layer-item.tsx';
import { type LayerDrop, type LayerRow, layerDrop } from './layer-rows.ts';
import { useLayerKeys } from './use-layer-keys.ts';
import { useLayers } from './use-layers.ts';

const rowHeight = 28;

export function LayersPanel() {
  const { t } = useTranslation();
  const { editor } = useOpenProject();
  const change = useChange();
  const { rows, setExpanded } = useLayers();
  const selection = useSession((state) => state.selection);
  const scroller = useRef<HTMLDivElement>(null);
  const [drop, setDrop] = useState<LayerDrop | null>(null);
  const [dragged, setDragged] = useState<readonly NodeId[]>([]);
  // oxlint-disable-next-line react/incompatible-library -- its answers are read here alone, on each render
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const onKeyDown = useLayerKeys(rows, setExpanded);

  const last = selection.at(-1);
  const scrollTo = useEffectEvent((id: NodeId | undefined) => {
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  });
  // Only a new selection scrolls, not a tree that changes.
  useEffect(() => scrollTo(last), [last]);

  const accepts = (id: NodeId) => {
    const node = editor.document.node(id);
    return (
      node !== undefined &&
      !dragged.includes(id) &&
      acceptsKinds(editor.document, node, kindsWithin(editor.document, dragged))
    );
  };
  const onDragOver = (event: React.DragEvent, at: number) => {
    const box = event.currentTarget.getBoundingClientRect();
    const next = layerDrop(rows, at, (event.clientY - box.top) / box.height, accepts);
    if (next !== null) event.preventDefault();
    setDrop((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  };
  const onDrop = () => {
    const parent = editor.document.node(drop?.parent ?? '');
    if (drop !== null && parent !== undefined && dragged.length > 0) {
      const before = parent.children
        .slice(0, drop.index)
        .filter((id) => dragged.includes(id)).length;
      const target = { parent: parent.id, index: drop.index - before };
      change('move', (transaction) => moveNodes(transaction, { nodes: dragged, target }));
    }
    setDrop(null);
    setDragged([]);
  };
  const onDragStart = (row: LayerRow) => {
    setDragged(selection.includes(row.id) ? selection : [row.id]);
    if (!selection.includes(row.id)) editor.session.setState({ selection: [row.id] });
  };

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
        className="scroll-thin min-h-0 flex-1 overflow-auto py-1 -outline-offset-2"
        onKeyDown={onKeyDown}
        onDrop={onDrop}
        onDragEnd={() => {
          setDrop(null);
          setDragged([]);
        }}
      >
        <div role="none" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <LayerItem
                key={row.id}
                row={row}
                top={start}
                mark={drop?.row === index ? drop.mark : null}
                rows={rows}
                onExpand={(expanded) => setExpanded(row.id, expanded)}
                onDragStart={() => onDragStart(row)}
                onDragOver={(event) => onDragOver(event, index)}
              />
            );
          })}
        </div>
      </div>
    </ActionContextMenu>
  );
}
