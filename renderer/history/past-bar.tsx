import { Flag, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { Button } from '../ui/button.tsx';
import { NameVersion } from './name-version.tsx';
import { useRestore } from './use-restore.ts';

/** What can be done with the moment that the canvas shows. */
export function PastBar({ onNamed }: { onNamed: () => void }) {
  const { t, i18n } = useTranslation();
  const { ui } = useOpenProject();
  const past = useEditorUi((state) => state.past);
  const current = useDocumentValue((document) => document.version());
  const restore = useRestore();
  const [naming, setNaming] = useState(false);
  if (past === null) return <p className="border-t p-3 text-2xs text-muted">{t('history.help')}</p>;
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const { version } = past;
  return (
    <section aria-label={t('history.moment')} className="flex flex-col gap-2 border-t p-3">
      <p className="text-2xs text-muted">
        <span className="font-medium text-text">{past.text}</span> · {when.format(past.createdAt)}
      </p>
      {version === null ? (
        <p className="text-2xs text-muted">{t('history.recordOnlyHelp')}</p>
      ) : version === current ? (
        <p className="text-2xs text-muted">{t('history.isCurrent')}</p>
      ) : (
        <Button size="sm" variant="primary" onClick={() => restore(version, past.text)}>
          <RotateCcw />
          {t('history.restorePoint')}
        </Button>
      )}
      {version === null ? null : naming ? (
        <NameVersion
          version={version}
          onDone={() => {
            setNaming(false);
            onNamed();
          }}
        />
      ) : (
        <Button size="sm" onClick={() => setNaming(true)}>
          <Flag />
          {t('history.namePoint')}
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={() => ui.setState({ past: null })}>
        {t('history.backToNow')}
      </Button>
    </section>
  );
}
