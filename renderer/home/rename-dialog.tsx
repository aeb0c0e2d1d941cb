import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { Input } from '../ui/input.tsx';
import { renameProject } from './rename-project.ts';

interface RenameDialogProps {
  project: ProjectSummary;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onRenamed: () => void;
}

export function RenameDialog({ project, open, onOpenChange, onRenamed }: RenameDialogProps) {
  const { t } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const [name, setName] = useState(project.name);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    renameProject(client, project, name.trim()).then(() => {
      onOpenChange(false);
      onRenamed();
    }, report);
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('common.rename')}>
      <form onSubmit={submit}>
        <DialogBody>
          <Input
            aria-label={t('newProject.nameLabel')}
            className="h-8"
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={name.trim() === ''}>
            {t('common.save')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
