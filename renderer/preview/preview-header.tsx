import { ExternalLink, Monitor, RotateCw, Smartphone, Tablet, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Breakpoint, breakpointWidths } from '#shared/document/style.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Tooltip } from '../ui/tooltip.tsx';

interface PreviewHeaderProps {
  name: string;
  path: string;
  /** Address of the page; null while it has none. */
  url: string | null;
  screen: Breakpoint;
  onScreen: (screen: Breakpoint) => void;
  onReload: () => void;
  onClose: () => void;
}

/** Which page is shown, on which screen, and what can be done with it. */
export function PreviewHeader({
  name,
  path,
  url,
  screen,
  onScreen,
  onReload,
  onClose,
}: PreviewHeaderProps) {
  const { t } = useTranslation();
  const icons = { base: <Monitor />, tablet: <Tablet />, mobile: <Smartphone /> };
  return (
    <header className="flex shrink-0 flex-col gap-1 border-b py-1.5 pr-2 pl-3">
      <div className="flex items-center gap-2">
        <h2 className="truncate text-xs font-semibold">{name}</h2>
        <span className="min-w-8 flex-1 truncate text-2xs text-muted" title={path}>
          {path}
        </span>
        <IconButton label={t('common.close')} shortcut="mod+p" onClick={onClose}>
          <X />
        </IconButton>
      </div>
      <div className="flex items-center gap-1">
        <Segmented
          label={t('preview.screen')}
          className="w-28"
          value={screen}
          options={(['base', 'tablet', 'mobile'] as const).map((value) => ({
            value,
            label: `${t(`breakpoint.${value}`)} · ${breakpointWidths[value].artboard} px`,
            icon: icons[value],
          }))}
          onValueChange={onScreen}
        />
        <span className="flex-1" />
        {/* Before the button, which stays where it is when this comes. */}
        {url === null ? null : (
          <Tooltip label={t('preview.openInBrowser')}>
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('preview.openInBrowser')}
              className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-text transition-colors hover:bg-hover active:bg-pressed [&_svg]:size-4"
            >
              <ExternalLink aria-hidden />
            </a>
          </Tooltip>
        )}
        <IconButton label={t('preview.reload')} onClick={onReload}>
          <RotateCw />
        </IconButton>
      </div>
    </header>
  );
}
