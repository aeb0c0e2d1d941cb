import { CopyCheck } from 'lucide-react';
import { type SharedBand, shareBand, sharedBandOf } from '#shared/elements/share-band.ts';
import type { Editor } from '../editor/editor.ts';
import type { EditorAction } from './action.ts';

function selectedBand({ document, session }: Editor): SharedBand | null {
  const { selection } = session.getState();
  const bands = selection.map((id) => sharedBandOf(document, id));
  const first = bands[0] ?? null;
  return bands.every((band) => band?.id === first?.id) ? first : null;
}

export const shareActions: readonly EditorAction[] = [
  {
    id: 'share-band',
    label: 'action.shareBand',
    group: 'arrange',
    icon: CopyCheck,
    shortcuts: [],
    enabled: ({ editor }) => selectedBand(editor) !== null && editor.document.pages.length > 1,
    refusal: ({ editor }) => (selectedBand(editor) === null ? 'action.reason.notShared' : null),
    run({ editor, announce }) {
      const band = selectedBand(editor);
      if (band === null) return;
      const { pages, overLocked } = editor.document.transact('shareBand', (transaction) =>
        shareBand(transaction, band),
      );
      const said = `action.${band.role}Shared` as const;
      announce(overLocked ? `${said}Locked` : said, pages);
    },
  },
];
