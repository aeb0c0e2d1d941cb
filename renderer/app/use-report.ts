import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { DocumentError, documentErrorTexts } from '#shared/document/errors.ts';
import { toHostFailure } from '../host/host-failure.ts';
import { localeOf } from '../i18n/i18n.ts';

/** What went wrong, in the user's language, with what to do next. */
export function useFailureText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error) =>
      error instanceof DocumentError
        ? documentErrorTexts[error.code][localeOf(i18n.language)]
        : t(`errors.${toHostFailure(error).code}`),
    [t, i18n.language],
  );
}

/** Shows a failure as a toast. */
export function useReport(): (error: unknown) => void {
  const text = useFailureText();
  return useCallback((error) => void toast.error(text(error)), [text]);
}
