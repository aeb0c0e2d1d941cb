import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';

/** Puts what was tried in staging before everybody, as it is. */
export function Promote({ busy }: { busy: boolean }) {
  const { t } = useTranslation();
  const { project } = useOpenProject();
  const { publish } = useHostClient();
  const report = useReport();
  const [running, setRunning] = useState(false);
  return (
    <Button
      size="sm"
      variant="primary"
      disabled={busy || running}
      onClick={() => {
        setRunning(true);
        publish
          .promote({ project: project.id })
          .then(() => toast.success(t('publish.promoted')), report)
          .finally(() => setRunning(false));
      }}
    >
      {t('publish.promote')}
    </Button>
  );
}
