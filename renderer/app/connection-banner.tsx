import { KeyRound, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useHost } from './host-context.ts';

export function ConnectionBanner() {
  const { t } = useTranslation();
  const state = useStore(useHost().state);
  if (state !== 'lost' && state !== 'refused') return null;
  const Icon = state === 'lost' ? WifiOff : KeyRound;
  return (
    <div
      role="status"
      className="fixed bottom-3 left-1/2 z-70 flex w-max max-w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 items-center gap-2 rounded-lg bg-text px-3 py-2 text-xs text-panel shadow-float"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(state === 'lost' ? 'save.connectionLost' : 'save.connectionRefused')}
    </div>
  );
}
