import { RotateCcw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Deployment } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';

/** Every publication of the project, newest first, each of which can be put online again. */
export function PublishHistory() {
  const { t, i18n } = useTranslation();
  const { project } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const [deployments, setDeployments] = useState<readonly Deployment[] | null>(null);
  const load = useCallback(() => {
    client.publish
      .history({ project: project.id })
      .then((list) => setDeployments(list.toSorted((a, b) => b.createdAt - a.createdAt)))
      .catch(() => setDeployments([]));
  }, [client, project.id]);
  useEffect(load, [load]);

  const rollBack = (deployment: string) => {
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
          {deployments.map(({ id, createdAt, environment, state }) => (
            <li
              key={id}
              className="flex h-9 shrink-0 items-center gap-2 border-b px-3 text-xs last:border-b-0"
            >
              <span
                className={`size-2 shrink-0 rounded-full ${state === 'live' ? 'bg-success' : state === 'failed' ? 'bg-danger' : 'bg-pressed'}`}
              />
              <span className="min-w-0 flex-1 truncate">
                {when.format(createdAt)} · {t(`publish.${environment}`)}
              </span>
              <span className="text-2xs text-muted">{t(`publish.state.${state}`)}</span>
              {state === 'superseded' ? (
                <Button size="sm" variant="ghost" onClick={() => rollBack(id)}>
                  <RotateCcw />
                  {t('publish.rollback')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
