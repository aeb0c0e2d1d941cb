import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capabilities } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { ExportArchive } from './export-archive.tsx';
import { ExportFolder } from './export-folder.tsx';

/** The site's code, as a download or in a folder: first what people expect where they are. */
export function ExportDialog() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const open = useEditorUi(({ dialog }) => dialog === 'export');
  const close = () => ui.setState({ dialog: null });
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t('export.title')}
      description={t('export.description')}
      className="w-[500px]"
    >
      <DialogBody className="flex flex-col gap-3">
        <ExportWays />
      </DialogBody>
      <DialogFooter>
        <Button onClick={close}>{t('common.close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}

function ExportWays() {
  const { t } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const [capabilities, setCapabilities] = useState<Capabilities | null>(null);

  useEffect(() => {
    client.app.capabilities().then(setCapabilities, report);
  }, [client, report]);

  if (capabilities === null) return <Spinner label={t('common.loading')} />;
  const { nativeDialogs, exportFolder } = capabilities;
  const folder = <ExportFolder key="folder" parent={exportFolder} canChoose={nativeDialogs} />;
  const archive = <ExportArchive key="archive" isFirst={!nativeDialogs} />;
  return nativeDialogs ? [folder, archive] : [archive, folder];
}
