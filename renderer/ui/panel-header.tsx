import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';

/** The title of a panel that took another's place, with the way back; the focus returns where it came from. */
export function PanelHeader({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <header className="flex h-10 shrink-0 items-center border-b pr-2 pl-3">
      <h2 className="flex-1 text-xs font-semibold">{title}</h2>
      <IconButton label={t('common.close')} onClick={onClose}>
        <X />
      </IconButton>
    </header>
  );
}
