import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** Keeps a fault in one screen from leaving the user with an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    return this.state.error === null ? this.props.children : <Crash error={this.state.error} />;
  }
}

function Crash({ error }: { error: Error }) {
  const { t } = useTranslation();
  return (
    <main
      role="alert"
      className="mx-auto flex h-full max-w-md flex-col items-start justify-center gap-3 p-8"
    >
      <h1 className="text-xl font-semibold">{t('errors.crashTitle')}</h1>
      <p className="text-muted">{t('errors.crashText')}</p>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {t('errors.reload')}
      </Button>
      <details className="w-full text-xs text-muted">
        <summary>{t('errors.details')}</summary>
        <pre className="mt-2 overflow-x-auto whitespace-pre-wrap">{error.message}</pre>
      </details>
    </main>
  );
}
