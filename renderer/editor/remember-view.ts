import { z } from 'zod';
import type { ProjectDocument } from '#shared/document/document.ts';
import { breakpointSchema } from '#shared/document/style.ts';
import type { EditorUiStore } from './editor-ui.ts';
import type { EditorSessionStore } from './session.ts';

const viewSchema = z.object({
  page: z.string(),
  breakpoint: breakpointSchema,
  artboards: z.enum(['one', 'all']),
  appearance: z.enum(['light', 'dark']).nullable(),
  viewport: z.object({ x: z.number(), y: z.number(), zoom: z.number().positive() }),
  tab: z.enum(['components', 'pages', 'layers']),
  rightPanel: z.enum(['inspector', 'history', 'find']),
  preview: z.boolean(),
  previewWidth: z.number().positive().nullable(),
});

/** What of a window's store is used. */
type ViewStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface RememberedStores {
  readonly session: EditorSessionStore;
  readonly ui: EditorUiStore;
}

const keyOf = (project: string): string => `tausepro.view.${project}`;

/**
 * Brings back where this window looked before it was loaded anew, as far as that is still there, and keeps
 * it from now on. The release forgets it: who opens the project again begins at its start.
 */
export function rememberView(
  project: string,
  document: Pick<ProjectDocument, 'pages'>,
  { session, ui }: RememberedStores,
  storage: ViewStorage,
): () => void {
  const known = readView(storage, project);
  if (known !== null && document.pages.includes(known.page)) {
    const { page, breakpoint, artboards, appearance, viewport, ...open } = known;
    session.setState({ page, breakpoint, artboards, appearance, viewport });
    ui.setState(open);
  }
  let kept = '';
  const keep = (): void => {
    const { page, breakpoint, artboards, appearance, viewport } = session.getState();
    const { tab, rightPanel, preview, previewWidth } = ui.getState();
    const view: z.infer<typeof viewSchema> = {
      ...{ page, breakpoint, artboards, appearance, viewport },
      ...{ tab, rightPanel, preview, previewWidth },
    };
    const text = JSON.stringify(view);
    if (text === kept) return;
    kept = text;
    try {
      storage.setItem(keyOf(project), text);
    } catch {
      // Full or not allowed: a reload begins at the start.
    }
  };
  const releases = [session.subscribe(keep), ui.subscribe(keep)];
  return () => {
    for (const release of releases) release();
    storage.removeItem(keyOf(project));
  };
}

function readView(storage: ViewStorage, project: string): z.infer<typeof viewSchema> | null {
  try {
    return viewSchema.parse(JSON.parse(storage.getItem(keyOf(project)) ?? 'null'));
  } catch {
    return null;
  }
}
