import { Eye, Flag, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Version } from '#shared/contract/schemas.ts';
import { useEditorUi, useOpenProject } from '../editor/editor-context.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { NameVersion } from './name-version.tsx';
import { useRestore } from './use-restore.ts';

/** Named versions: one is made of what is saved, and each can be brought back without losing anything. */
export function VersionList({
  versions,
  onChange,
}: {
  versions: readonly Version[];
  onChange: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t('history.versions')}
      className="scroll-thin max-h-[45%] shrink-0 overflow-y-auto border-b p-3"
    >
      <h3 className="mb-2 text-xs font-semibold">{t('history.versions')}</h3>
      <NameVersion onDone={onChange} />
      {versions.length === 0 ? (
        <p className="mt-2 text-2xs text-muted">{t('history.noVersions')}</p>
      ) : (
        <ul className="mt-2 flex flex-col gap-1">
          {versions.map((version) => (
            <NamedVersion key={version.id} version={version} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NamedVersion({ version: { name, version, createdAt } }: { version: Version }) {
  const { t, i18n } = useTranslation();
  const { ui } = useOpenProject();
  const restore = useRestore();
  const shown = useEditorUi(({ past }) => past?.version === version);
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="rounded-md border px-2 py-1.5">
      <span className="flex items-center gap-1.5 text-xs font-medium">
        <Flag aria-hidden className="size-3.5 shrink-0 text-accent-text" />
        <span className="min-w-0 flex-1 break-words">{name}</span>
        <IconButton
          size="xs"
          label={t('history.show', { name })}
          pressed={shown}
          onClick={() => ui.setState({ past: shown ? null : { version, text: name, createdAt } })}
        >
          <Eye />
        </IconButton>
      </span>
      <span className="mt-1 flex flex-wrap items-center justify-between gap-1">
        <span className="text-2xs text-muted">{when.format(createdAt)}</span>
        <Button
          size="sm"
          variant="ghost"
          aria-label={t('history.restoreNamed', { name })}
          onClick={() => restore(version, name)}
        >
          <RotateCcw />
          {t('home.restore')}
        </Button>
      </span>
    </li>
  );
}
