import { type StoreApi, createStore } from 'zustand/vanilla';
import type { NodeId } from '#shared/document/node.ts';

export type EditorDialog = 'preview' | 'publish' | 'export' | 'commands' | 'shortcuts';
export type RightPanel = 'inspector' | 'history' | 'find';
export type LeftPanelTab = 'components' | 'pages' | 'layers';

/** Which parts of the editor's furniture are open. */
export interface EditorUi {
  readonly dialog: EditorDialog | null;
  readonly tab: LeftPanelTab;
  readonly rightPanel: RightPanel;
  /** The first-run tour is shown. */
  readonly tour: boolean;
  /** The page whose settings are open. */
  readonly pageSettings: NodeId | null;
  /** The layer whose name is being typed. */
  readonly renaming: NodeId | null;
}

export type EditorUiStore = StoreApi<EditorUi>;

export function createEditorUi(): EditorUiStore {
  return createStore<EditorUi>(() => ({
    dialog: null,
    tab: 'components',
    rightPanel: 'inspector',
    tour: false,
    pageSettings: null,
    renaming: null,
  }));
}
