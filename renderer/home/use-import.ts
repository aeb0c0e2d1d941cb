import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { FileTooLarge, importProject } from './project-files.ts';

/** Brings project files in, one after another, and says what came of each. */
export function useImport(onImported: () => void): {
  busy: boolean;
  add: (files: readonly File[]) => Promise<void>;
} {
  const { t } = useTranslation();
  const client = useHostClient();
  const report = useReport();
  const [busy, setBusy] = useState(false);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    for (const file of files) {
      try {
        const { name } = await importProject(client, file);
        toast.success(t('home.imported', { name }));
        onImported();
      } catch (error) {
        if (error instanceof FileTooLarge) toast.error(t('errors.project-file-too-large'));
        else report(error);
      }
    }
    setBusy(false);
  };
  return { busy, add };
}
