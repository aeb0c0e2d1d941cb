import { useTranslation } from 'react-i18next';
import { useFailureText } from '../app/use-report.ts';
import { toHostFailure } from '../host/host-failure.ts';
import { Button } from '../ui/button.tsx';

/** Why there is no preview, with the details folded away, and the way to try again. */
export function PreviewFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { detail } = toHostFailure(error);
  return (
    <div className="scroll-thin flex min-h-0 flex-1 flex-col items-center overflow-auto p-4 text-xs">
      <div className="my-auto flex max-w-xs flex-col items-center gap-3">
        <p role="alert" className="text-center text-danger">
          {failureText(error)}
        </p>
        <Button size="sm" onClick={onRetry}>
          {t('common.retry')}
        </Button>
        {detail === '' ? null : (
          <details className="w-full">
            <summary>{t('errors.details')}</summary>
            <pre className="mt-1 text-2xs whitespace-pre-wrap text-muted">{detail}</pre>
          </details>
        )}
      </div>
    </div>
  );
}
