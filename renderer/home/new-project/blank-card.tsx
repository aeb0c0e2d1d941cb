import { FilePlus2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface BlankCardProps {
  checked: boolean;
  onCheck: () => void;
  onConfirm: () => void;
}

/** The choice of no template, which stays in sight below the others. */
export function BlankCard({ checked, onCheck, onConfirm }: BlankCardProps) {
  const { t } = useTranslation();
  const noteId = useId();
  return (
    <div className="border-t px-5 py-3">
      <label className="relative flex items-center gap-3 rounded-lg border bg-panel px-3 py-2 transition-colors hover:bg-hover has-checked:border-accent has-checked:ring-2 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-4 has-focus-visible:outline-accent">
        <input
          type="radio"
          name="template"
          className="absolute inset-0 size-full opacity-0"
          aria-label={t('newProject.blank')}
          aria-describedby={noteId}
          checked={checked}
          onChange={onCheck}
          onDoubleClick={onConfirm}
        />
        <FilePlus2 aria-hidden className="size-5 shrink-0 text-accent-text" />
        <span className="min-w-0">
          <span className="block text-sm font-medium">{t('newProject.blank')}</span>
          <span id={noteId} className="block text-2xs text-muted">
            {t('newProject.blankText')}
          </span>
        </span>
      </label>
    </div>
  );
}
