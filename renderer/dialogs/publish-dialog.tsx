import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Environment } from '#shared/contract/schemas.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { EnvironmentStatus } from '../publish/environment-status.tsx';
import { isLocalLink } from '../publish/local-link.ts';
import { Promote } from '../publish/promote.tsx';
import { PublishServer } from '../publish/publish-server.tsx';
import { usePublications } from '../publish/use-publications.ts';
import { PublishChecks } from './publish-checks.tsx';
import { PublishFailure, PublishLive } from './publish-outcome.tsx';
import { PublishHistory } from './publish-history.tsx';
import { PublishSteps } from './publish-steps.tsx';
import { usePublish } from './use-publish.ts';

export function PublishDialog() {
  const { t } = useTranslation();
  const { ui } = useOpenProject();
  const open = useEditorUi(({ dialog }) => dialog === 'publish');
  const [environment, setEnvironment] = useState<Environment>('production');
  const { run, start, reset } = usePublish();
  const publications = usePublications();
  const publication = publications.find((found) => found.environment === environment);
  const busy = run.state === 'saving' || run.state === 'running';

  const publish = async () => {
    const { state, deployment } = await start(environment);
    if (ui.getState().dialog === 'publish') return;
    if (state === 'live') {
      toast.success(t(isLocalLink(deployment?.url ?? null) ? 'publish.liveHere' : 'publish.live'));
    } else if (state === 'queued') toast(t('publish.queueText'));
    else toast.error(t('errors.publish-failed'));
  };

  const close = () => {
    ui.setState({ dialog: null });
    if (!busy) reset();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t('publish.title')}
      description={t('publish.description')}
      className="w-[560px]"
    >
      <DialogBody className="flex flex-col gap-4">
        <div>
          <Segmented<Environment>
            label={t('publish.environment')}
            className="h-8"
            value={environment}
            options={[
              { value: 'production', label: t('publish.production') },
              { value: 'staging', label: t('publish.staging') },
            ]}
            onValueChange={(chosen) => {
              if (busy) return;
              setEnvironment(chosen);
              reset();
            }}
          />
          <p className="mt-1.5 text-2xs text-muted">{t(`publish.${environment}Text`)}</p>
        </div>
        {publication === undefined || busy || run.state === 'live' ? null : (
          <EnvironmentStatus publication={publication} withLink busy={busy} />
        )}
        {open && run.step === null && !busy ? <PublishChecks /> : null}
        {run.state === 'saving' ? <Spinner label={t('publish.waitSave')} /> : null}
        {run.step === null ? null : <PublishSteps run={run} />}
        {run.state === 'live' && run.deployment !== null ? (
          <PublishLive deployment={run.deployment}>
            {run.deployment.environment === 'staging' ? <Promote busy={busy} /> : null}
          </PublishLive>
        ) : null}
        {run.failure === null ? null : <PublishFailure failure={run.failure} />}
        {open && !busy ? <PublishServer onChange={reset} /> : null}
        {open ? (
          <PublishHistory
            key={`${environment} ${publication?.live?.id ?? ''}`}
            environment={environment}
          />
        ) : null}
      </DialogBody>
      <DialogFooter>
        <Button onClick={close}>{t('common.close')}</Button>
        <Button variant="primary" disabled={busy} onClick={() => void publish()}>
          {busy
            ? t('publish.publishing')
            : run.state === 'failed'
              ? t('common.retry')
              : t(run.state === 'live' ? 'publish.again' : 'publish.start')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
