import type { Preferences } from '#shared/contract/schemas.ts';
import { createDocument } from '#shared/document/create-document.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { ActionContext } from '../../actions/action.ts';
import { actionOf } from '../../actions/registry.ts';
import { createEditorUi } from '../editor-ui.ts';
import type { Editor } from '../editor.ts';
import { pasteInto } from '../../paste/paste-into.ts';
import { followDocument } from '../follow-document.ts';
import { createEditorSession } from '../session.ts';

/** An editor without a screen: one page with `children`, and what a user can do to it. */
export function testEditor(children: readonly NodeSeed[], style?: NodeSeed['style']) {
  const snapshot = createDocument({
    settings: { name: 'Prueba' },
    theme: {},
    pages: [{ title: 'Inicio', path: '/', children, ...(style === undefined ? {} : { style }) }],
    peerId: 1n,
  });
  const document = openDocument({ snapshot, peerId: 2n });
  const page = document.pages[0] ?? '';
  const copiedAssets: string[] = [];
  const announced: string[] = [];
  const said: string[] = [];
  const preferred: Partial<Preferences>[] = [];
  const visited: string[] = [];
  const editor: Editor = {
    document,
    session: createEditorSession(page),
    project: '11111111-1111-4111-8111-111111111111',
    copyAssets: async (project, assets) => {
      for (const asset of assets) copiedAssets.push(`${project} ${asset}`);
    },
    assetUrl: (asset) => asset,
    canvas: { current: null },
  };
  followDocument(editor);
  let copied: string | null = null;
  const context: ActionContext = {
    editor,
    ui: createEditorUi(),
    preferences: { set: (change) => preferred.push(change) },
    navigate: (path) => visited.push(path),
    locale: 'es',
    clipboard: {
      write: (text) => (copied = text),
      read: () => Promise.resolve({ text: copied ?? '', html: '', files: [] }),
    },
    paste: (parts) =>
      parts === null
        ? Promise.resolve()
        : pasteInto(editor, parts, {
            placeImages: (files) => announced.push(`images ${files.length}`),
            upload: () => Promise.reject(new Error('there is no host')),
            tell: (key, count) => announced.push(`${key} ${count}`),
          }),
    text: (key) => key,
    say: (key) => said.push(key),
    announce: (key, count) => announced.push(`${key} ${count}`),
    save: async () => undefined,
    sayTravelled: ({ kind, label }) => announced.push(`${kind} ${label}`),
  };
  const childrenOf = (id: string) => document.node(id)?.children ?? [];
  return {
    editor,
    context,
    page,
    /** Images that were taken over: project and digest. */
    copiedAssets,
    /** What the user was told: message and count. */
    announced,
    /** Preferences that were set. */
    preferred,
    /** Screens that were gone to. */
    visited,
    /** What was said in passing. */
    said,
    childrenOf,
    select: (...selection: string[]) => editor.session.setState({ selection }),
    selection: () => editor.session.getState().selection,
    run: async (id: string) => {
      const action = actionOf(id);
      if (action.enabled(context)) await action.run(context);
    },
    /** The names of what stands on the page, in order. */
    names: (id = page) => childrenOf(id).map((child) => document.node(child)?.name),
  };
}
