import { useCallback } from 'react';
import type { DocumentTransaction } from '#shared/document/document.ts';
import { useReport } from '../app/use-report.ts';
import { useEditor } from './editor-context.ts';

/** Makes one gesture; a refusal of the document is told to the user. */
export function useChange(): <T>(
  label: string,
  make: (transaction: DocumentTransaction) => T,
) => T | undefined {
  const { document } = useEditor();
  const report = useReport();
  return useCallback(
    (label, make) => {
      try {
        return document.transact(label, make);
      } catch (error) {
        report(error);
        return undefined;
      }
    },
    [document, report],
  );
}
