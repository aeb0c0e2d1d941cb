import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogFooter } from '../ui/dialog.tsx';
import { TrashedCard } from './trashed-card.tsx';

interface TrashShelfProps {
  projects: readonly ProjectSummary[];
  /** Addresses of the pictures of projects that have one. */
  pictures: ReadonlyMap<string, string>;
  onChange: () => void;
}

/** Projects in the trash: each can come back or go for good, and all of them can go at once. */
export function TrashShelf({ projects, pictures, onChange }: TrashShelfProps) {
  const { t } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const [asking, setAsking] = useState(false);
  const count = projects.length;
  const removeAll = async () => {
    setAsking(false);
    try {
      for (const { id } of projects) await client.projects.remove({ project: id });
      toast(t('home.removedAll', { count }));
    } catch (error) {
      report(error);
    }
    onChange();
  };
  return (
    <>
      <div className="mb-4 flex items-center gap-3">
        <p className="mr-auto text-xs text-muted">{t('home.trashText')}</p>
        {count < 2 ? null : (
          <Button size="sm" onClick={() => setAsking(true)}>
            {t('home.removeShown', { count })}
          </Button>
        )}
      </div>
      <ul
        aria-label={t('home.trash')}
        className="grid grid-cols-[repeat(auto-fill,minmax(230px,1fr))] gap-4"
      >
        {projects.map((project) => (
          <TrashedCard
            key={project.id}
            project={project}
            picture={pictures.get(project.id) ?? null}
            onChange={onChange}
          />
        ))}
      </ul>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('home.removeAllTitle', { count })}
        description={t('home.removeAllText')}
      >
        <DialogFooter>
          <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
          <Button variant="danger" onClick={() => void removeAll()}>
            {t('home.remove')}
          </Button>
        </DialogFooter>
      </Dialog>
    </>
  );
}
