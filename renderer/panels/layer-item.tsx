import { ChevronRight, Eye, EyeOff, Lock, LockOpen } from 'lucide-react';
import { memo } from 'react';
import { renameNode, setHidden, setLocked } from '#shared/document/commands/node-flags.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { useEditorUi, useOpenProject, useSession } from '../editor/editor-context.ts';
import { contentHint, shortLayerLabel } from '../editor/layer-label.ts';
import { useDocumentValue, useNode } from '../editor/use-document.ts';
import { classNames } from '../ui/class-names.ts';
import { NamedIcon } from '../ui/named-icon.tsx';
import type { LayerDrop, LayerRow } from './layer-rows.ts';
import type { LayerLines } from './use-layer-lines.ts';
import { RowName } from './row-name.tsx';

interface LayerItemProps {
  lines: LayerLines;
  row: LayerRow;
  /** Place among the visible lines. */
  at: number;
  top: number;
  selected: boolean;
  mark: LayerDrop['mark'] | null;
}

const toggleStyle =
  'flex h-6 w-0 shrink-0 items-center justify-center overflow-hidden rounded-sm text-muted group-hover:w-6 hover:text-text focus-visible:w-6 aria-pressed:w-6 [&_svg]:size-3.5';

/** The tree keeps the focus: a row may leave the screen, and keys are about what is selected. */
function focusTree({ currentTarget }: React.MouseEvent): void {
  currentTarget.closest<HTMLElement>('[role=tree]')?.focus();
}

/** A line of the tree. */
export const LayerItem = memo(function LayerItem({
  lines,
  row,
  at,
  top,
  selected,
  mark,
}: LayerItemProps) {
  const { locale, words, change } = lines;
  const { editor, ui } = useOpenProject();
  const node = useNode(row.id);
  const hovered = useSession((state) => state.hovered === row.id);
  const renaming = useEditorUi((state) => state.renaming === row.id);
  const name = useDocumentValue((document) => {
    const found = document.node(row.id);
    return found === undefined ? '' : shortLayerLabel(document, found, locale);
  });
  // The texts in a container change without it.
  const hint = useDocumentValue((document) => {
    const found = document.node(row.id);
    return found === undefined ? null : contentHint(document, found);
  });
  if (node === undefined) return null;
  const label = hint === null ? name : `${name} · ${hint}`;
  const kind = kindOf(node.kind)?.label[locale] ?? '';
  const spoken = [
    label,
    kind === label ? '' : kind,
    node.locked ? words.locked : '',
    node.hidden ? words.hidden : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  const nodes = [row.id];

  return (
    <div
      role="treeitem"
      id={`layer-${row.id}`}
      aria-label={spoken}
      aria-selected={selected}
      aria-level={row.depth + 1}
      aria-setsize={row.siblings}
      aria-posinset={row.index + 1}
      {...(row.expanded === null ? {} : { 'aria-expanded': row.expanded })}
      draggable={!renaming}
      style={{ top, paddingLeft: 6 + row.depth * 14 }}
      className={classNames(
        'group absolute inset-x-0 flex h-7 items-center gap-1 pr-1 text-xs',
        selected ? 'bg-accent-soft text-accent-text' : hovered ? 'bg-hover' : 'hover:bg-hover',
        node.hidden && 'opacity-55',
        mark === 'inside' && 'outline-2 -outline-offset-2 outline-accent',
        mark === 'before' &&
          'before:absolute before:inset-x-2 before:-top-px before:h-0.5 before:bg-accent',
        mark === 'after' &&
          'before:absolute before:inset-x-2 before:-bottom-px before:h-0.5 before:bg-accent',
      )}
      onPointerEnter={() => editor.session.setState({ hovered: row.id })}
      onPointerLeave={() => editor.session.setState({ hovered: null })}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === ' ' && event.target === event.currentTarget)
          editor.session.setState({ selection: [row.id] });
      }}
      onClick={(event) => {
        focusTree(event);
        lines.pick(row.id, event);
      }}
      onContextMenu={() => {
        if (!selected) editor.session.setState({ selection: [row.id] });
      }}
      onDoubleClick={() => ui.setState({ renaming: row.id })}
      onDragStart={() => lines.drag.start(row)}
      onDragOver={(event) => lines.drag.over(event, at)}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-label={row.expanded === true ? words.collapse : words.expand}
        className={classNames(
          'flex size-4 shrink-0 items-center justify-center',
          row.expanded === null && 'invisible',
        )}
        onClick={(event) => {
          event.stopPropagation();
          focusTree(event);
          lines.expand(row.id, row.expanded !== true);
        }}
      >
        <ChevronRight
          className={classNames(
            'size-3 transition-transform',
            row.expanded === true && 'rotate-90',
          )}
        />
      </button>
      <NamedIcon name={kindOf(node.kind)?.icon ?? 'box'} className="size-3.5 shrink-0 opacity-70" />
      {renaming ? (
        <RowName
          label={words.rename}
          name={node.name}
          placeholder={name}
          onDone={(name) => {
            ui.setState({ renaming: null });
            if (name !== null && name !== node.name) {
              change('rename', (transaction) => renameNode(transaction, { node: row.id, name }));
            }
          }}
        />
      ) : (
        <span title={label} className="min-w-0 flex-1 truncate">
          {name}
          {hint === null ? null : <span className="text-muted">{` · ${hint}`}</span>}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-label={node.hidden ? words.show : words.hide}
        aria-pressed={node.hidden}
        className={toggleStyle}
        onClick={(event) => {
          event.stopPropagation();
          focusTree(event);
          change('hidden', (transaction) =>
            setHidden(transaction, { nodes, hidden: !node.hidden }),
          );
        }}
      >
        {node.hidden ? <EyeOff /> : <Eye />}
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={node.locked ? words.unlock : words.lock}
        aria-pressed={node.locked}
        className={toggleStyle}
        onClick={(event) => {
          event.stopPropagation();
          focusTree(event);
          change('locked', (transaction) =>
            setLocked(transaction, { nodes, locked: !node.locked }),
          );
        }}
      >
        {node.locked ? <Lock /> : <LockOpen />}
      </button>
    </div>
  );
});
