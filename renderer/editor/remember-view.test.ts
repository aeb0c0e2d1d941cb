import { expect, test } from 'vitest';
import { createEditorUi } from './editor-ui.ts';
import { rememberView } from './remember-view.ts';
import { createEditorSession } from './session.ts';

const viewport = { x: -40, y: -1200, zoom: 0.5 };

/** A window's store, and a project that is opened over it as a reload does. */
function openOver(entries: Map<string, string>, pages = ['1@1', '2@1']) {
  const storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => void entries.set(key, text),
    removeItem: (key: string) => void entries.delete(key),
  };
  const stores = { session: createEditorSession(pages[0] ?? ''), ui: createEditorUi() };
  return { ...stores, close: rememberView('p', { pages }, stores, storage) };
}

test('a window that is loaded anew looks where it looked before', () => {
  const entries = new Map<string, string>();
  const before = openOver(entries);
  before.session.setState({ page: '2@1', breakpoint: 'mobile', artboards: 'all', viewport });
  const open = { tab: 'layers', rightPanel: 'history', preview: true, previewWidth: 320 } as const;
  before.ui.setState(open);
  const after = openOver(entries);
  const seen = { page: '2@1', breakpoint: 'mobile', artboards: 'all', viewport };
  expect(after.session.getState()).toMatchObject({ ...seen, selection: [] });
  expect(after.ui.getState()).toMatchObject(open);
});

test.each([
  ['a page that is gone', (entries: Map<string, string>) => openOver(entries, ['1@1', '3@1'])],
  [
    'what is stored is none of its own',
    (entries: Map<string, string>) => {
      for (const key of entries.keys()) entries.set(key, '{"page":"2@1","viewport":{"zoom":-1}}');
      return openOver(entries);
    },
  ],
])('it begins at the start where it was on %s', (_, open) => {
  const entries = new Map<string, string>();
  openOver(entries).session.setState({ page: '2@1', viewport });
  expect(open(entries).session.getState()).toMatchObject({
    page: '1@1',
    viewport: { x: 0, y: 0, zoom: 1 },
  });
});

test('who leaves a project and opens it again begins at its start', () => {
  const entries = new Map<string, string>();
  const before = openOver(entries);
  before.session.setState({ page: '2@1', viewport });
  before.close();
  expect(entries.size).toBe(0);
  expect(openOver(entries).session.getState().page).toBe('1@1');
});
