import { ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostClient } from '../app/host-context.ts';
import { ProjectRecoveryText } from '../app/project-recovery-text.tsx';
import { Button } from '../ui/button.tsx';
import { useOpenProject } from './editor-context.ts';

/** Says what damage on the disk did to this project, until it has been read. */
export function ProjectRecoveryNotice() {
  const { t } = useTranslation();
  const client = useHostClient();
  const { recovery } = useOpenProject();
  const [isRead, setRead] = useState(false);
  if (recovery === null || isRead) return null;
  const dismiss = () => {
    setRead(true);
    // What could not be noted is told once more.
    client.app.dismissRecovery({ project: recovery.project }).catch(() => undefined);
  };
  return (
    <section role="alert" className="flex items-center gap-3 border-b bg-panel px-4 py-2 text-sm">
      <ShieldAlert aria-hidden className="size-5 shrink-0 text-danger" />
      <p className="min-w-0 flex-1">
        <span className="font-semibold">{t('recovery.title')}</span>{' '}
        <span className="text-muted">
          <ProjectRecoveryText recovery={recovery} />
        </span>
      </p>
      <Button size="sm" onClick={dismiss}>
        {t('home.recoveryDismiss')}
      </Button>
    </section>
  );
}
