import { LoroDoc } from 'loro-crdt';
import { addPage } from './commands/pages.ts';
import { setSettings, setTheme } from './commands/project-entries.ts';
import { LoroNodes } from './loro-nodes.ts';
import { schemaVersion } from './migrations.ts';
import { openDocument } from './open-document.ts';
import type { PageSeed } from './seed.ts';
import type { ProjectSettings } from './settings.ts';
import type { Theme } from './theme.ts';

export interface CreateOptions {
  readonly settings: Partial<ProjectSettings>;
  /** Tokens that differ from the default theme. */
  readonly theme: Theme;
  /** At least one. */
  readonly pages: readonly PageSeed[];
  /** Random where absent. */
  readonly peerId?: bigint | string | undefined;
}

/** A new project as bytes that `openDocument` takes. Throws DocumentError `invalid-value` for a seed that doesn't fit. */
export function createDocument({ settings, theme, pages, peerId }: CreateOptions): Uint8Array {
  const doc = new LoroDoc();
  if (peerId !== undefined) doc.setPeerId(BigInt(peerId));
  const stored = new LoroNodes(doc);
  stored.setEntry('meta', 'schemaVersion', schemaVersion);
  stored.createTrash();
  doc.commit();
  const snapshot = doc.export({ mode: 'snapshot' });
  const store = openDocument({ snapshot, peerId: doc.peerId });
  store.transact('create', (transaction) => {
    setSettings(transaction, settings);
    setTheme(transaction, { tokens: theme });
    for (const page of pages) addPage(transaction, page);
  });
  return store.exportSnapshot();
}
