import type { OpenedProject, ProjectSummary } from '#shared/contract/schemas.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { HostConnection } from '../host/host-client.ts';
import { toHostFailure } from '../host/host-failure.ts';
import { rememberView } from './remember-view.ts';
import { projectLog } from '../saving/project-log.ts';
import { type SaveQueue, createSaveQueue } from '../saving/save-queue.ts';
import { type EditorUiStore, createEditorUi } from './editor-ui.ts';
import type { Editor } from './editor.ts';
import { followDocument } from './follow-document.ts';
import { createEditorSession } from './session.ts';

/** One project that is open in this window, with all that its screens need. */
export interface OpenProject {
  readonly project: ProjectSummary;
  readonly recovery: OpenedProject['recovery'];
  readonly editor: Editor;
  readonly ui: EditorUiStore;
  readonly saving: SaveQueue;
  /** Stops following the document. What is still to be saved goes on being saved. */
  close(): void;
}

/** Makes an editor of what the host answered to `projects.open`. Throws DocumentError on damaged bytes. */
export function openProject(
  { client, pictureUrl }: Pick<HostConnection, 'client' | 'pictureUrl'>,
  opened: OpenedProject,
): OpenProject {
  const { project, snapshot, updates, history, position } = opened;
  const document = openDocument({ snapshot: snapshot ?? undefined, updates, history });
  const saving = createSaveQueue({
    ...{ document, position },
    log: projectLog(client, project.id),
    failureOf: toHostFailure,
    createId: () => crypto.randomUUID(),
    now: Date.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const editor: Editor = {
    document,
    session: createEditorSession(document.pages[0] ?? ''),
    project: project.id,
    copyAssets: async (from, assets) => {
      await client.assets.copy({ project: project.id, from, assets: [...assets] });
    },
    assetUrl: (asset) => pictureUrl(`/assets/${project.id}/${asset}`),
    canvas: { current: null },
  };
  const ui = createEditorUi();
  const releases = [
    rememberView(project.id, document, { session: editor.session, ui }, window.sessionStorage),
    document.onGesture((gesture) => saving.push(gesture)),
    followDocument(editor),
    saving.follow(),
  ];
  return {
    project,
    recovery: opened.recovery,
    editor,
    ui,
    saving,
    close: () => {
      for (const release of releases) release();
    },
  };
}
