import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** For a window that the host doesn't know: how to get in. It goes on by itself once it is let in. */
export function UninvitedScreen() {
  const { t } = useTranslation();
  return (
    <main className="mx-auto flex h-full max-w-md flex-col items-start justify-center gap-3 p-8">
      <KeyRound aria-hidden className="size-8 text-muted" />
      <h1 className="text-xl font-semibold">{t('uninvited.title')}</h1>
      <p className="text-muted">{t('uninvited.why')}</p>
      <p className="text-muted">{t('uninvited.how')}</p>
      <code className="rounded-md border bg-field px-3 py-2 text-sm select-all">npm start</code>
      <p className="text-muted">{t('uninvited.else')}</p>
    </main>
  );
}
