import { useTranslation } from 'react-i18next';
import { useAnnouncements } from './use-announcements.ts';

/** Id of the text that tells how to use the canvas without seeing it. */
export const canvasHelpId = 'canvas-help';

/** What the canvas says to those who don't see it. */
export function CanvasHelp() {
  const { t } = useTranslation();
  const said = useAnnouncements();
  return (
    <div className="sr-only">
      <p id={canvasHelpId}>{t('editor.canvasHelp')}</p>
      <p role="status" aria-label={t('editor.announcements')}>
        {said}
      </p>
    </div>
  );
}
