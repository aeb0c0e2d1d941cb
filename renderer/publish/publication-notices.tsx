import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useHostClient } from '../app/host-context.ts';
import { openPage } from './open-page.ts';
import { usePublicationNotices } from './use-publication-notices.ts';

/** Tells, wherever the user is, what became of publications that waited for a connection. */
export function PublicationNotices() {
  const { t } = useTranslation();
  const client = useHostClient();

  useEffect(() => {
    const retry = () => void client.publish.retryQueued().catch(() => undefined);
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [client]);

  usePublicationNotices(({ name, outcome }) => {
    if (outcome.type === 'live') {
      const { url } = outcome.deployment;
      toast.success(t('publish.queueLive', { name }), {
        duration: 30_000,
        ...(url === null ? {} : { description: url }),
        ...(url === null
          ? {}
          : { action: { label: t('publish.openSite'), onClick: () => openPage(url) } }),
      });
    }
    if (outcome.type === 'failed') {
      toast.error(t('publish.queueFailed', { name }), {
        duration: 30_000,
        description: t(`errors.${outcome.failure.code}`),
      });
    }
  });
  return null;
}
