import { ShieldAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { ProjectRecoveryText } from '../app/project-recovery-text.tsx';
import { Button } from '../ui/button.tsx';

/** Says what damage on the disk did to the projects and what came back of them, until it has been read. */
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
    client.app.dismissRecovery({ project: null }).catch(() => undefined);
  };
  const { database, projects } = recovery;
  const [title, text] =
    database === null
      ? (['recovery.projects', null] as const)
      : database.projects === 0
        ? (['home.recoveryNone', 'home.recoveryNoneText'] as const)
        : (['home.recoveryTitle', 'home.recoveryText'] as const);
  return (
    <section
      role="alert"
      className="mb-6 flex items-start gap-3 rounded-lg border bg-panel p-4 text-sm"
    >
      <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{t(title)}</p>
        {text === null ? null : <p className="mt-1 text-muted">{t(text)}</p>}
        <ul className="mt-2 max-h-60 overflow-y-auto">
          {projects.map((project) => (
            <li key={project.project} className="mt-1">
              <span className="font-medium">{project.name}</span>{' '}
              <span className="text-muted">
                <ProjectRecoveryText recovery={project} />
              </span>
            </li>
          ))}
        </ul>
        {database === null || database.damagedFile === null ? null : (
          <p className="mt-2 text-xs break-all text-muted select-text">
            {t('home.recoveryFile', { file: database.damagedFile })}
          </p>
        )}
      </div>
      <Button size="sm" onClick={dismiss}>
        {t('home.recoveryDismiss')}
      </Button>
    </section>
  );
}
