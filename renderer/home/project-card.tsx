import { Copy, Download, MoreHorizontal, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { ProjectCover } from './project-cover.tsx';
import { downloadProject } from './project-files.ts';
import { relativeTime } from './relative-time.ts';
import { RenameDialog } from './rename-dialog.tsx';

interface ProjectCardProps {
  project: ProjectSummary;
  picture: string | null;
  onOpen: (project: string) => void;
  onChange: () => void;
}

export function ProjectCard({ project, picture, onOpen, onChange }: ProjectCardProps) {
  const { t, i18n } = useTranslation();
  const client = useHostClient();
  const { projects } = client;
  const report = useReport();
  const [now] = useState(Date.now);
  const [renaming, setRenaming] = useState(false);
  const { id, name, trashedAt } = project;
  const when = relativeTime(trashedAt ?? project.updatedAt, now, i18n.language);

  const run = (call: Promise<unknown>, message: string, undo?: () => void) => {
    call.then(() => {
      toast(
        message,
        undo === undefined ? {} : { action: { label: t('common.undo'), onClick: undo } },
      );
      onChange();
    }, report);
  };
  const restore = () => run(projects.restore({ project: id }), t('home.restored', { name }));

  return (
    <li className="group relative overflow-hidden rounded-lg border bg-panel transition-shadow focus-within:shadow-float hover:shadow-float">
      <button
        type="button"
        disabled={trashedAt !== null}
        className="block w-full rounded-t-lg text-left -outline-offset-2 disabled:opacity-60"
        onClick={() => onOpen(id)}
      >
        <ProjectCover seed={id} name={name} picture={picture} />
        <span className="block py-3 pr-11 pl-3">
          <span className="block truncate text-sm font-medium">
            <span className="sr-only">{t('common.open')} </span>
            {name}
          </span>
          <span className="block truncate text-2xs text-muted">
            {t(trashedAt === null ? 'home.edited' : 'home.trashed', { when })}
          </span>
        </span>
      </button>
      <span className="absolute right-2 bottom-3">
        <Menu
          align="end"
          trigger={
            <IconButton label={t('home.projectMenu', { name })}>
              <MoreHorizontal />
            </IconButton>
          }
        >
          {trashedAt === null ? (
            <>
              <MenuItem onSelect={() => setRenaming(true)}>
                <Pencil />
                {t('common.rename')}
              </MenuItem>
              <MenuItem
                onSelect={() =>
                  run(projects.duplicate({ project: id }), t('home.duplicated', { name }))
                }
              >
                <Copy />
                {t('common.duplicate')}
              </MenuItem>
              <MenuItem onSelect={() => void downloadProject(client, id).catch(report)}>
                <Download />
                {t('home.exportFile')}
              </MenuItem>
              <MenuSeparator />
              <MenuItem
                danger
                onSelect={() =>
                  run(projects.trash({ project: id }), t('home.movedToTrash', { name }), restore)
                }
              >
                <Trash2 />
                {t('home.moveToTrash')}
              </MenuItem>
            </>
          ) : (
            <MenuItem onSelect={restore}>
              <RotateCcw />
              {t('home.restore')}
            </MenuItem>
          )}
        </Menu>
      </span>
      <RenameDialog
        project={project}
        open={renaming}
        onOpenChange={setRenaming}
        onRenamed={onChange}
      />
    </li>
  );
}
