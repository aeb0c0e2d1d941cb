import { RotateCcw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Deployment, Environment } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';

/** Every publication of an environment, newest first, each of which can be put online again. */
export function PublishHistory({ environment: shown }: { environment: Environment }) {
  const { t, i18n } = useTranslation();
  const { project } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const [deployments, setDeployments] = useState<readonly Deployment[] | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const load = useCallback(() => {
    client.publish
      .history({ project: project.id })
      .then((list) =>
        setDeployments(
          list
            .filter(({ environment }) => environment === shown)
            .toSorted((a, b) => b.createdAt - a.createdAt),
        ),
      )
      .catch(() => setDeployments([]));
  }, [client, project.id, shown]);
  useEffect(load, [load]);

  const rollBack = (deployment: string) => {
    setAsking(null);
    client.publish.rollback({ project: project.id, deployment }).then(() => {
      toast.success(t('publish.rolledBack'));
      load();
    }, report);
  };
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <section aria-label={t('publish.history')}>
      <h3 className="mb-1.5 text-xs font-semibold">{t('publish.history')}</h3>
      {deployments === null ? null : deployments.length === 0 ? (
        <p className="text-2xs text-muted">{t('publish.historyEmpty')}</p>
      ) : (
        <ul className="scroll-thin flex max-h-44 flex-col overflow-y-auto rounded-lg border">
          {deployments.map(({ id, createdAt, state }) => (
            <li
              key={id}
              className="flex min-h-9 shrink-0 flex-wrap items-center gap-2 border-b px-3 text-xs last:border-b-0"
            >
              <span
                className={`size-2 shrink-0 rounded-full ${state === 'live' ? 'bg-success' : state === 'failed' ? 'bg-danger' : 'bg-pressed'}`}
              />
              <span className="min-w-0 flex-1 truncate">{when.format(createdAt)}</span>
              <span className="text-2xs text-muted">{t(`publish.state.${state}`)}</span>
              {state === 'superseded' && asking !== id ? (
                <Button size="sm" variant="ghost" onClick={() => setAsking(id)}>
                  <RotateCcw />
                  {t('publish.rollback')}
                </Button>
              ) : null}
              {asking === id ? (
                <p role="alert" className="w-full pb-2 text-2xs">
                  {t('publish.rollbackAsk')}
                  <span className="mt-1.5 flex gap-2">
                    <Button size="sm" variant="primary" onClick={() => rollBack(id)}>
                      {t('publish.rollbackConfirm')}
                    </Button>
                    <Button size="sm" onClick={() => setAsking(null)}>
                      {t('common.cancel')}
                    </Button>
                  </span>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
