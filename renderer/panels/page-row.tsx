import {
  ArrowDown,
  ArrowUp,
  Copy,
  File,
  House,
  MoreHorizontal,
  Pencil,
  Settings,
  Trash2,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicatePage, movePage, removePage, setPage } from '#shared/document/commands/pages.ts';
import { type NodeId, pagePropsSchema } from '#shared/document/node.ts';
import { nameStartedPage } from '#shared/elements/start-page.ts';
import { combinationOf } from '../actions/match-shortcut.ts';
import { useEditorUi, useOpenProject, useSession } from '../editor/editor-context.ts';
import { useChange } from '../editor/use-change.ts';
import { useNode } from '../editor/use-document.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { RowName } from './row-name.tsx';

interface PageRowProps {
  page: NodeId;
  index: number;
  count: number;
  marked: 'before' | 'after' | null;
  onDragStart: () => void;
  onDragOver: (after: boolean) => void;
  onDrop: () => void;
  onDragEnd: () => void;
}

export function PageRow({
  page,
  index,
  count,
  marked,
  onDragStart,
  onDragOver,
  onDrop,
  onDragEnd,
}: PageRowProps) {
  const { t } = useTranslation();
  const { editor, ui } = useOpenProject();
  const change = useChange();
  const node = useNode(page);
  const current = useSession((state) => state.page === page);
  const naming = useEditorUi(({ pageNaming }) => (pageNaming?.page === page ? pageNaming : null));
  const row = useRef<HTMLButtonElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  if (node === undefined) return null;
  const { title, path } = pagePropsSchema.parse(node.props);
  const name = title === '' ? t('pages.page') : title;
  const Icon = path === '/' ? House : File;

  const show = (id: NodeId) =>
    editor.session.setState({ page: id, selection: [], hovered: null, editing: null });
  const openSettings = () => ui.setState({ pageSettings: { page, field: 'title' } });
  const rename = () => ui.setState({ pageNaming: { page, isNew: false } });
  const finishName = (typed: string | null) => {
    const next = typed?.trim() ?? '';
    const unnamed = naming?.isNew === true || title === t('pages.newPage');
    ui.setState({ pageNaming: null });
    // After a key the focus has nowhere to be; after a click it has.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) row.current?.focus();
    });
    if (next === '' || next === title) return;
    change('setPage', (transaction) => {
      if (unnamed) nameStartedPage(transaction, page, next);
      else setPage(transaction, { page, title: next });
    });
  };
  const move = (to: number) => {
    if (to < 0 || to >= count) return;
    change('movePage', (transaction) => movePage(transaction, { page, index: to }));
    row.current?.focus();
  };
  const duplicate = () => {
    const copy = change('duplicatePage', (transaction) =>
      duplicatePage(transaction, { page, title: t('pages.copyOf', { name }).slice(0, 200) }),
    );
    if (copy !== undefined) show(copy);
  };
  const remove = () => {
    const item = row.current?.closest('li');
    const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
    change('removePage', (transaction) => removePage(transaction, { page }));
    // The keyboard stays in the list.
    if (!editor.document.pages.includes(page)) neighbour?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const combination = combinationOf(event);
    if (combination === 'f2') rename();
    else if (combination === 'delete' || combination === 'backspace') remove();
    else if (combination === 'mod+d') duplicate();
    else if (combination === 'alt+arrowup') move(index - 1);
    else if (combination === 'alt+arrowdown') move(index + 1);
    else return;
    event.preventDefault();
  };

  return (
    <li
      className={classNames(
        'group relative flex h-8 items-center rounded-md',
        current ? 'bg-accent-soft text-accent-text' : 'hover:bg-hover',
        marked !== null && 'before:absolute before:inset-x-1 before:h-0.5 before:bg-accent',
        marked === 'before' && 'before:-top-px',
        marked === 'after' && 'before:-bottom-px',
      )}
    >
      {naming === null ? null : (
        <div className="flex min-w-0 flex-1 items-center gap-1 pl-2">
          <Icon aria-hidden className="size-3.5 shrink-0 opacity-70" />
          <RowName label={t('pages.name')} name={name} placeholder={name} onDone={finishName} />
        </div>
      )}
      <button
        ref={row}
        type="button"
        hidden={naming !== null}
        draggable
        aria-current={current ? 'page' : undefined}
        onDragStart={onDragStart}
        onDragEnd={onDragEnd}
        onDrop={onDrop}
        onDragOver={(event) => {
          event.preventDefault();
          const box = event.currentTarget.getBoundingClientRect();
          onDragOver(event.clientY > box.top + box.height / 2);
        }}
        className="flex h-full min-w-0 flex-1 items-center gap-2 rounded-md px-2 text-left text-xs -outline-offset-2"
        onClick={() => show(page)}
        onDoubleClick={rename}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenuOpen(true);
        }}
        aria-keyshortcuts="F2 Delete Control+D Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={onKeyDown}
      >
        <Icon aria-hidden className="size-3.5 shrink-0 opacity-70" />
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <span className="max-w-24 truncate text-2xs text-muted">{path}</span>
      </button>
      <Menu
        align="end"
        open={menuOpen}
        onOpenChange={setMenuOpen}
        trigger={
          <IconButton label={t('pages.pageMenu', { name })} className="mr-0.5">
            <MoreHorizontal />
          </IconButton>
        }
      >
        <MenuItem onSelect={openSettings}>
          <Settings />
          {t('pages.settings')}
        </MenuItem>
        <MenuItem shortcut="f2" onSelect={rename}>
          <Pencil />
          {t('common.rename')}
        </MenuItem>
        <MenuItem shortcut="mod+d" onSelect={duplicate}>
          <Copy />
          {t('common.duplicate')}
        </MenuItem>
        <MenuItem shortcut="alt+arrowup" disabled={index === 0} onSelect={() => move(index - 1)}>
          <ArrowUp />
          {t('pages.moveUp')}
        </MenuItem>
        <MenuItem
          shortcut="alt+arrowdown"
          disabled={index === count - 1}
          onSelect={() => move(index + 1)}
        >
          <ArrowDown />
          {t('pages.moveDown')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger shortcut="delete" onSelect={remove}>
          <Trash2 />
          {t('common.delete')}
        </MenuItem>
      </Menu>
    </li>
  );
}
