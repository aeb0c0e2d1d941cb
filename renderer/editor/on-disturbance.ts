import type { Editor } from './editor.ts';

/**
 * Tells when something that is dragged may no longer be what it was: the document changed (by undo, or in
 * another window), or another page or screen is shown. Returns the release.
 */
export function onDisturbance(
  { document, session }: Pick<Editor, 'document' | 'session'>,
  listener: (by: 'document' | 'view') => void,
): () => void {
  const releaseDocument = document.subscribe(() => listener('document'));
  const releaseSession = session.subscribe((state, before) => {
    if (state.page !== before.page || state.breakpoint !== before.breakpoint) listener('view');
  });
  return () => {
    releaseDocument();
    releaseSession();
  };
}
