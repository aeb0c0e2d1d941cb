import { MoreHorizontal } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary, Publication } from '#shared/contract/schemas.ts';
import { PublishedRow } from '../publish/published-row.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { keepTakenFocus } from '../ui/keep-taken-focus.ts';
import { Menu, MenuItem, menuContentStyle, menuItemStyle } from '../ui/menu.tsx';
import { ProjectCover } from './project-cover.tsx';
import { useProjectMenuItems } from './project-menu-items.ts';
import { ProjectNameField } from './project-name-field.tsx';
import { relativeTime } from './relative-time.ts';
import { useProjectActions } from './use-project-actions.ts';

interface ProjectCardProps {
  project: ProjectSummary;
  picture: string | null;
  publications: readonly Publication[];
  /** Whether Tab comes to this card. */
  inTabOrder: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (project: string) => void;
  onChange: () => void;
}

export function ProjectCard(props: ProjectCardProps) {
  const { project, picture, publications, inTabOrder, onFocus, onKeyDown, onOpen, onChange } =
    props;
  const { t, i18n } = useTranslation();
  const [now] = useState(Date.now);
  const [renaming, setRenaming] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const actions = useProjectActions(project, onChange);
  const { id, name, pages } = project;
  const when = relativeTime(project.updatedAt, now, i18n.language);
  const items = useProjectMenuItems({
    ...actions,
    open: () => onOpen(id),
    rename: () => setRenaming(true),
  });
  const endRenaming = (next: string | null) => {
    setRenaming(false);
    opener.current?.focus();
    if (next !== null) actions.rename(next);
  };

  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>
        <li className="group relative overflow-hidden rounded-lg border bg-panel transition-shadow focus-within:shadow-float hover:shadow-float">
          <button
            ref={opener}
            type="button"
            data-project={id}
            tabIndex={inTabOrder ? 0 : -1}
            aria-keyshortcuts="F2 Delete"
            className="block w-full rounded-t-lg text-left -outline-offset-2"
            onClick={() => onOpen(id)}
            onFocus={onFocus}
            onKeyDown={(event) => {
              if (event.key === 'F2') setRenaming(true);
              else if (event.key === 'Delete') actions.trash();
              else return onKeyDown(event);
              event.preventDefault();
            }}
          >
            <ProjectCover seed={id} name={name} picture={picture} />
            <span className="block py-3 pr-11 pl-3">
              <span
                className={classNames(
                  'block truncate text-sm font-medium',
                  renaming && 'opacity-0',
                )}
              >
                <span className="sr-only">{t('common.open')} </span>
                {name}
              </span>
              <span className="line-clamp-2 text-2xs text-muted">
                {t('home.edited', { when })}{' '}
                {pages === null ? null : (
                  <span className="whitespace-nowrap">· {t('home.pages', { count: pages })}</span>
                )}
              </span>
            </span>
          </button>
          <PublishedRow name={name} publications={publications} />
          {renaming ? <ProjectNameField name={name} onEnd={endRenaming} /> : null}
          <span className="absolute right-2 bottom-3">
            <Menu
              align="end"
              trigger={
                <IconButton label={t('home.projectMenu', { name })} tabIndex={inTabOrder ? 0 : -1}>
                  <MoreHorizontal />
                </IconButton>
              }
            >
              {items.map(({ label, icon: Icon, run, shortcut, danger = false }) => (
                <MenuItem key={label} danger={danger} shortcut={shortcut} onSelect={run}>
                  <Icon />
                  {label}
                </MenuItem>
              ))}
            </Menu>
          </span>
        </li>
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          collisionPadding={8}
          className={menuContentStyle}
          onCloseAutoFocus={keepTakenFocus}
        >
          {items.map(({ label, icon: Icon, run, danger }) => (
            <ContextMenu.Item
              key={label}
              className={classNames(menuItemStyle, danger && 'text-danger')}
              onSelect={run}
            >
              <Icon aria-hidden />
              {label}
            </ContextMenu.Item>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
