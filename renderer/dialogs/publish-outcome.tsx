import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deployment } from '#shared/contract/schemas.ts';
import type { HostFailure } from '../host/host-failure.ts';
import { CopyLink } from '../publish/copy-link.tsx';
import { isLocalLink } from '../publish/local-link.ts';
import { PageLink } from '../publish/page-link.tsx';
import { QrCode } from '../ui/qr-code.tsx';

/** The link at the end of a publication. */
export function PublishLive({
  deployment,
  children,
}: {
  deployment: Deployment;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { url } = deployment;
  const local = isLocalLink(url);
  return (
    <section role="status" className="rounded-lg border border-success/40 p-3">
      <h3 className="flex items-center gap-2 text-sm font-semibold text-success">
        <CircleCheck aria-hidden className="size-4" />
        {t(local ? 'publish.liveHere' : 'publish.live')}
      </h3>
      {url === null ? null : (
        <div className="mt-2 flex items-center gap-4">
          <div className="min-w-0 flex-1">
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t('publish.link')}: ${url}`}
              className="block truncate rounded-sm text-xs text-accent-text underline"
            >
              {url}
            </a>
            <div className="mt-2 flex flex-wrap gap-2">
              <PageLink url={url} variant="primary">
                {t('publish.openSite')}
              </PageLink>
              <CopyLink url={url} />
              {children}
            </div>
          </div>
          {local ? null : (
            <QrCode
              text={url}
              label={t('publish.qrCode')}
              className="size-24 shrink-0 rounded-md border"
            />
          )}
        </div>
      )}
      {local ? <p className="mt-2 text-2xs text-muted">{t('publish.localNote')}</p> : null}
    </section>
  );
}

/** What went wrong and what to do next, with the details folded away. */
export function PublishFailure({ failure }: { failure: HostFailure }) {
  const { t } = useTranslation();
  return (
    <section role="alert" className="rounded-lg bg-danger-soft p-3 text-xs text-danger">
      <p className="flex gap-2">
        <TriangleAlert aria-hidden className="size-4 shrink-0" />
        {t(`errors.${failure.code}`)}
      </p>
      {failure.detail === '' ? null : (
        <details className="mt-2">
          <summary>{t('errors.details')}</summary>
          <pre className="scroll-thin mt-1 max-h-40 overflow-auto text-2xs whitespace-pre-wrap">
            {failure.detail}
          </pre>
        </details>
      )}
    </section>
  );
}
