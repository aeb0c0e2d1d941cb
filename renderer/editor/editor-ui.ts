import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Finding } from '#shared/checks/finding.ts';
import type { NodeId } from '#shared/document/node.ts';

export type EditorDialog = 'publish' | 'export' | 'commands' | 'shortcuts';
export type RightPanel = 'inspector' | 'history' | 'find';
export type LeftPanelTab = 'components' | 'pages' | 'layers';

/** A moment of the history to look at. */
export interface PastMoment {
  /** Null where it can't be shown. */
  readonly version: string | null;
  /** What was done, or the name that it was given. */
  readonly text: string;
  readonly createdAt: number;
}

/** What the check before publishing found, while it is mended one by one. */
export interface Review {
  /** As they were when this one was shown. */
  readonly findings: readonly Finding[];
  /** Its place among the things to mend. */
  readonly at: number;
  /** The key of the one that is shown. */
  readonly current: string;
}

export type PageField = 'title' | 'path' | 'description';

/** Which parts of the editor's furniture are open. */
export interface EditorUi {
  readonly dialog: EditorDialog | null;
  readonly tab: LeftPanelTab;
  readonly rightPanel: RightPanel;
  /** The preview stands beside the canvas. */
  readonly preview: boolean;
  /** The width that its pane was given, in pixels; null for as much as it may take. */
  readonly previewWidth: number | null;
  /** The moment that the canvas shows in place of the present. */
  readonly past: PastMoment | null;
  /** The tour has been asked for. */
  readonly tour: boolean;
  /** The page whose settings are open, with the field that has the cursor first. */
  readonly pageSettings: { readonly page: NodeId; readonly field: PageField } | null;
  /** The page whose name is being typed; a new one takes its path from it. */
  readonly pageNaming: { readonly page: NodeId; readonly isNew: boolean } | null;
  /** The layer whose name is being typed. */
  readonly renaming: NodeId | null;
  readonly review: Review | null;
}

export type EditorUiStore = StoreApi<EditorUi>;

export function createEditorUi(): EditorUiStore {
  return createStore<EditorUi>(() => ({
    dialog: null,
    tab: 'components',
    rightPanel: 'inspector',
    preview: false,
    previewWidth: null,
    past: null,
    tour: false,
    pageSettings: null,
    pageNaming: null,
    renaming: null,
    review: null,
  }));
}
