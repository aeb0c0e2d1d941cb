import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useHost } from './host-context.ts';

export function ConnectionBanner() {
  const { t } = useTranslation();
  const state = useStore(useHost().state);
  if (state !== 'lost') return null;
  return (
    <div
      role="status"
      className="fixed bottom-3 left-1/2 z-70 flex -translate-x-1/2 items-center gap-2 rounded-lg bg-text px-3 py-2 text-xs text-panel shadow-float"
    >
      <WifiOff aria-hidden className="size-4" />
      {t('save.connectionLost')}
    </div>
  );
}
