import { Circle, CircleCheck, CloudUpload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRunAction } from '../actions/use-actions.ts';
import { actionOf } from '../actions/registry.ts';
import { Button } from '../ui/button.tsx';
import { publicationText } from './publication-text.ts';
import { usePublications } from './use-publications.ts';

/** Whether what visitors see is what the canvas shows. */
export function PublishStatus() {
  const { t } = useTranslation();
  const run = useRunAction();
  const publications = usePublications();
  const shown =
    publications.find(({ queued }) => queued !== null) ??
    publications.find(({ environment }) => environment === 'production');
  const text = shown ? publicationText(t, shown) : null;
  if (!shown || text === null) return null;
  const clean = shown.changes === 0 && shown.queued === null;
  const Icon = shown.queued ? CloudUpload : clean ? CircleCheck : Circle;
  return (
    <Button
      size="sm"
      variant="ghost"
      className="min-w-0 px-1.5 font-normal"
      title={text}
      onClick={() => run(actionOf('publish'))}
    >
      <Icon
        aria-hidden
        className={clean ? 'text-success' : 'text-warning'}
        {...(Icon === Circle ? { fill: 'currentColor', style: { width: 8, height: 8 } } : {})}
      />
      <span className="sr-only truncate text-2xs text-muted min-[1400px]:not-sr-only">{text}</span>
    </Button>
  );
}
