import { useCallback } from 'react';
import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import type { KindDefinition } from '#shared/elements/kind.ts';
import { seedForPage } from '#shared/elements/with-section-look.ts';
import { useReport } from '../app/use-report.ts';
import { useEditor } from './editor-context.ts';
import type { Editor } from './editor.ts';
import { insertionTarget } from './insertion-target.ts';

/** What a component begins as on the page that is shown, and where it would go. */
function insertionOf(editor: Editor, definition: KindDefinition) {
  const { document, session } = editor;
  const { locale, currency } = document.settings;
  const seed = seedForPage(document, session.getState().page, definition.seed(locale, currency));
  return { seed, target: insertionTarget(editor, seed) };
}

/** Shows on the canvas where a component would go; answers with the release. */
export function showInsertionOf(editor: Editor, definition: KindDefinition): () => void {
  const { canvas } = editor;
  return canvas.current?.showInsertion(insertionOf(editor, definition).target) ?? (() => undefined);
}

/** Adds a component where it belongs, selects it and brings it into view. */
function insertComponent(editor: Editor, definition: KindDefinition): void {
  const { document, session, canvas } = editor;
  const { seed, target } = insertionOf(editor, definition);
  const node = document.transact('insert', (transaction) =>
    insertSeed(transaction, { seed, target }),
  );
  session.setState({ selection: [node] });
  canvas.current?.reveal(node);
}

/** Adds a component that was chosen by name; a refusal of the document is told to the user. */
export function useInsertComponent(): (definition: KindDefinition) => void {
  const editor = useEditor();
  const report = useReport();
  return useCallback(
    (definition) => {
      try {
        insertComponent(editor, definition);
      } catch (error) {
        report(error);
      }
    },
    [editor, report],
  );
}
