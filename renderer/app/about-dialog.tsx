import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capabilities, UsedSpace } from '#shared/contract/schemas.ts';
import { fileSize } from '../dialogs/file-size.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { useHostClient } from './host-context.ts';

interface AboutDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function AboutDialog({ open, onOpenChange }: AboutDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('about.title')}
      description={t('about.text')}
    >
      <About />
      <DialogFooter>
        <Button onClick={() => onOpenChange(false)}>{t('common.close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}

function About() {
  const { t, i18n } = useTranslation();
  const client = useHostClient();
  const [host, setHost] = useState<Capabilities | null>(null);
  const [space, setSpace] = useState<UsedSpace | null>(null);
  useEffect(() => {
    // Without an answer the dialog says less; the connection banner says what is wrong.
    client.app.capabilities().then(setHost, () => undefined);
    client.app.space().then(setSpace, () => undefined);
  }, [client]);
  if (host === null) return <DialogBody>{null}</DialogBody>;
  return (
    <DialogBody>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-xs">
        <dt className="text-muted">{t('about.version')}</dt>
        <dd>{host.version}</dd>
        <dt className="text-muted">{t('about.runsIn')}</dt>
        <dd>{t(host.host === 'electron' ? 'about.window' : 'about.browser')}</dd>
        <dt className="text-muted">{t('about.exports')}</dt>
        <dd className="break-all select-text">{host.exportFolder}</dd>
        {space && (
          <>
            <dt className="text-muted">{t('about.data')}</dt>
            <dd className="break-all select-text">{space.folder}</dd>
            <dt className="text-muted">{t('about.space')}</dt>
            <dd>{fileSize(totalBytes(space), i18n.language)}</dd>
          </>
        )}
      </dl>
    </DialogBody>
  );
}

function totalBytes({ projects, images, sites, backups, temporary }: UsedSpace): number {
  return projects + images + sites + backups + temporary;
}
