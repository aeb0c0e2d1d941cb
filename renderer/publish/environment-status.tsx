import { CircleCheck, CircleDot, CloudUpload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Publication } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { relativeTime } from '../home/relative-time.ts';
import { Button } from '../ui/button.tsx';
import { CopyLink } from './copy-link.tsx';
import { Promote } from './promote.tsx';
import { PageLink } from './page-link.tsx';
import { publicationText } from './publication-text.ts';

interface EnvironmentStatusProps {
  publication: Publication;
  /** Whether the link is to be shown: not where another part of the dialog does. */
  withLink: boolean;
  busy: boolean;
}

/** What is online in one environment, how far it is behind, and what waits for a connection. */
export function EnvironmentStatus({ publication, withLink, busy }: EnvironmentStatusProps) {
  const { t, i18n } = useTranslation();
  const { environment, live, changes, changedAt, queued } = publication;
  const [now] = useState(Date.now);
  const since = changedAt === null ? '' : relativeTime(changedAt, now, i18n.language);
  if (queued) return <Waiting environment={environment} sending={queued.sending} />;
  if (!live) return <p className="text-xs text-muted">{t('publish.statusNever')}</p>;
  const clean = changes === 0;
  const Icon = clean ? CircleCheck : CircleDot;
  return (
    <section role="status" aria-label={t('publish.status')} className="rounded-lg border p-3">
      <p className="flex items-center gap-2 text-xs">
        <Icon
          aria-hidden
          className={`size-4 shrink-0 ${clean ? 'text-success' : 'text-warning'}`}
        />
        {publicationText(t, publication)}
        {changes === null || clean
          ? ''
          : ` · ${t('publish.changesSince', { count: changes, since })}`}
      </p>
      {withLink && live.url !== null ? (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <PageLink url={live.url}>{t('publish.openSite')}</PageLink>
          <CopyLink url={live.url} />
          {environment === 'staging' ? <Promote busy={busy} /> : null}
        </div>
      ) : null}
    </section>
  );
}

function Waiting({
  environment,
  sending,
}: {
  environment: Publication['environment'];
  sending: boolean;
}) {
  const { t } = useTranslation();
  const { project } = useOpenProject();
  const { publish } = useHostClient();
  const report = useReport();
  return (
    <section role="status" className="rounded-lg border border-warning/50 p-3 text-xs">
      <p className="flex gap-2">
        <CloudUpload aria-hidden className="size-4 shrink-0 text-warning" />
        {t(sending ? 'publish.queueSending' : 'publish.queueText')}
      </p>
      <div className="mt-2 flex gap-2">
        <Button size="sm" onClick={() => void publish.retryQueued().catch(report)}>
          {t('publish.queueRetry')}
        </Button>
        <Button
          size="sm"
          variant="ghost"
          onClick={() =>
            void publish
              .cancelQueued({ project: project.id, environment })
              .then(() => toast(t('publish.queueCanceled')), report)
          }
        >
          {t('publish.queueCancel')}
        </Button>
      </div>
    </section>
  );
}
