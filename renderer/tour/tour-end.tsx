import { Check, ExternalLink, Pencil, Search, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useHostClient } from '../app/host-context.ts';
import { isLocalLink } from '../publish/local-link.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../ui/dialog.tsx';

interface TourEndProps {
  project: string;
  onEnd: () => void;
}

/** The tour's end: the link of the site that is online now, and what can be done next. */
export function TourEnd({ project, onEnd }: TourEndProps) {
  const { t } = useTranslation();
  const link = useLiveLink(project);
  const local = isLocalLink(link);
  const next = [
    { icon: Share2, text: t(local ? 'tour.nextShareHere' : 'tour.nextShare') },
    { icon: Pencil, text: t('tour.nextEdit') },
    { icon: Search, text: t('tour.nextCommands') },
  ];
  return (
    <Dialog
      open
      onOpenChange={onEnd}
      title={t(local ? 'tour.doneTitleHere' : 'tour.doneTitle')}
      description={t('tour.doneText')}
    >
      <DialogBody>
        {link === null ? null : (
          <div className="flex items-center gap-2 rounded-md bg-field p-2">
            <Check aria-hidden className="size-4 shrink-0 text-success" />
            <a
              href={link}
              target="_blank"
              rel="noreferrer"
              className="min-w-0 flex-1 truncate text-xs text-accent-text underline"
            >
              {link}
              <ExternalLink aria-hidden className="ml-1 inline size-3" />
            </a>
            <Button
              size="sm"
              onClick={() => {
                void navigator.clipboard.writeText(link).then(() => toast(t('common.copied')));
              }}
            >
              {t('common.copy')}
            </Button>
          </div>
        )}
        <h3 className="mt-4 text-xs font-semibold">{t('tour.whatNext')}</h3>
        <ul className="mt-2 flex flex-col gap-2">
          {next.map(({ icon: Icon, text }) => (
            <li key={text} className="flex gap-2 text-xs text-muted">
              <Icon aria-hidden className="size-4 shrink-0 text-accent-text" />
              {text}
            </li>
          ))}
        </ul>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" onClick={onEnd}>
          {t('tour.finish')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

/** Where the project is online; null until it is known. Production comes before staging. */
function useLiveLink(project: string): string | null {
  const client = useHostClient();
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    client.publish.history({ project }).then(
      (deployments) => {
        const live = deployments.filter(({ state }) => state === 'live');
        const first = live.find(({ environment }) => environment === 'production') ?? live[0];
        setLink(first?.url ?? null);
      },
      () => undefined,
    );
  }, [client, project]);
  return link;
}
