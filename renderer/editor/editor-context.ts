import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { EditorUi } from './editor-ui.ts';
import type { Editor } from './editor.ts';
import type { OpenProject } from './open-project.ts';
import type { EditorSession } from './session.ts';

export const OpenProjectContext = createContext<OpenProject | null>(null);

export function useOpenProject(): OpenProject {
  const project = use(OpenProjectContext);
  if (project === null) throw new Error('outside of OpenProjectContext');
  return project;
}

export function useEditor(): Editor {
  return useOpenProject().editor;
}

export function useSession<T>(select: (session: EditorSession) => T): T {
  return useStore(useEditor().session, select);
}

export function useEditorUi<T>(select: (ui: EditorUi) => T): T {
  return useStore(useOpenProject().ui, select);
}
