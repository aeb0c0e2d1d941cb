import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActionItem } from '../actions/action-item.tsx';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useSession } from './editor-context.ts';

export function ZoomMenu() {
  const { t, i18n } = useTranslation();
  const percent = useSession(({ viewport }) => Math.round(viewport.zoom * 100));
  const text = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(percent / 100);
  return (
    <Menu
      align="center"
      trigger={
        <Button
          variant="ghost"
          size="sm"
          aria-label={`${t('editor.zoom')}: ${text}`}
          className="w-20 tabular-nums"
        >
          {text}
          <ChevronDown />
        </Button>
      }
    >
      {[
        'zoom-in',
        'zoom-out',
        'zoom-actual',
        'zoom-fit',
        'zoom-selection',
        'toggle-artboards',
        'toggle-appearance',
      ].map((id) => (
        <ActionItem key={id} id={id} />
      ))}
    </Menu>
  );
}
