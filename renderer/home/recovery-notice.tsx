import { ShieldAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { Button } from '../ui/button.tsx';

/** Says that the file with all projects was damaged and what came back of it, until it has been read. */
export function RecoveryNotice() {
  const { t } = useTranslation();
  const client = useHostClient();
  const [recovery, setRecovery] = useState<Recovery | null>(null);
  useEffect(() => {
    // Without an answer nothing is said; the connection banner says what is wrong.
    client.app.recovery().then(setRecovery, () => undefined);
  }, [client]);
  if (recovery === null) return null;
  const dismiss = () => {
    setRecovery(null);
    // What could not be noted is told once more.
    client.app.dismissRecovery().catch(() => undefined);
  };
  const { damagedFile: file, projects } = recovery;
  return (
    <section
      role="alert"
      className="mb-6 flex items-start gap-3 rounded-lg border bg-panel p-4 text-sm"
    >
      <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {t(projects === 0 ? 'home.recoveryNone' : 'home.recoveryTitle')}
        </p>
        <p className="mt-1 text-muted">
          {t(projects === 0 ? 'home.recoveryNoneText' : 'home.recoveryText')}
        </p>
        {file === null ? null : (
          <p className="mt-1 text-xs break-all text-muted select-text">
            {t('home.recoveryFile', { file })}
          </p>
        )}
      </div>
      <Button size="sm" onClick={dismiss}>
        {t('home.recoveryDismiss')}
      </Button>
    </section>
  );
}
