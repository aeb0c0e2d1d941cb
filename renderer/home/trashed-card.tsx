import { Download, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ProjectCover } from './project-cover.tsx';
import { relativeTime } from './relative-time.ts';
import { useProjectActions } from './use-project-actions.ts';

interface TrashedCardProps {
  project: ProjectSummary;
  picture: string | null;
  onChange: () => void;
}

/** A project in the trash: it can come back, or be deleted for good after a question. */
export function TrashedCard({ project, picture, onChange }: TrashedCardProps) {
  const { t, i18n } = useTranslation();
  const [now] = useState(Date.now);
  const [asking, setAsking] = useState(false);
  const actions = useProjectActions(project, onChange);
  const { id, name, trashedAt } = project;
  const when = relativeTime(trashedAt ?? now, now, i18n.language);
  return (
    <li className="overflow-hidden rounded-lg border bg-panel">
      <div className="opacity-60">
        <ProjectCover seed={id} name={name} picture={picture} />
      </div>
      <div className="px-3 pt-3">
        <h2 className="truncate text-sm font-medium">{name}</h2>
        <p className="truncate text-2xs text-muted">{t('home.trashed', { when })}</p>
      </div>
      <div className="flex items-center gap-1.5 p-3">
        <Button
          size="sm"
          className="min-w-0 flex-1"
          aria-label={t('home.restoreNamed', { name })}
          onClick={actions.restore}
        >
          <RotateCcw />
          {t('home.restore')}
        </Button>
        <IconButton label={t('home.removeNamed', { name })} onClick={() => setAsking(true)}>
          <Trash2 />
        </IconButton>
      </div>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('home.removeTitle', { name })}
        description={t('home.removeText')}
      >
        <DialogBody>
          <Button size="sm" onClick={actions.exportFile}>
            <Download />
            {t('home.exportFirst')}
          </Button>
        </DialogBody>
        <DialogFooter>
          <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button
            variant="danger"
            onClick={() => {
              setAsking(false);
              actions.remove();
            }}
          >
            {t('home.remove')}
          </Button>
        </DialogFooter>
      </Dialog>
    </li>
  );
}
