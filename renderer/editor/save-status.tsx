import { CircleCheck, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useOpenProject } from './editor-context.ts';

/** Says *saved* only when the host has confirmed every gesture. */
export function SaveStatus() {
  const { t } = useTranslation();
  const { saving } = useOpenProject();
  const { status, pending, failure } = useStore(saving.state);
  const view = {
    saved: {
      icon: CircleCheck,
      text: t('save.saved'),
      help: t('save.savedHelp'),
      tone: 'text-muted',
    },
    saving: {
      icon: LoaderCircle,
      text: t('save.saving'),
      help: t('save.savingHelp'),
      tone: 'text-muted',
    },
    offline: {
      icon: CloudOff,
      text: t('save.offline', { count: pending }),
      help: t('save.offlineHelp'),
      tone: 'text-warning',
    },
    failed: {
      icon: TriangleAlert,
      text: t('save.failed'),
      help: t(`errors.${failure?.code ?? 'unexpected'}`),
      tone: 'text-danger',
    },
  }[status];
  const Icon = view.icon;
  return (
    <span className="flex min-w-0 items-center gap-1">
      <Tooltip label={view.help}>
        <span
          role="status"
          className={`flex items-center gap-1.5 truncate rounded-sm text-2xs ${view.tone}`}
        >
          <Icon aria-hidden className="size-3.5 shrink-0" />
          <span className="truncate">{view.text}</span>
        </span>
      </Tooltip>
      {status === 'failed' ? (
        <Button size="sm" variant="ghost" onClick={() => saving.retry()}>
          {t('common.retry')}
        </Button>
      ) : null}
    </span>
  );
}
