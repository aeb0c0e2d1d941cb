import type { Editor } from './editor.ts';

/** Keeps what the session points at alive: nodes that are gone leave the selection, and a gone page gives way to another. */
export function followDocument({ document, session }: Editor): () => void {
  return document.subscribe(({ removed, pagesChanged }) => {
    const { selection, hovered, editing, page } = session.getState();
    if (removed.size > 0) {
      session.setState({
        ...(selection.some((id) => removed.has(id))
          ? { selection: selection.filter((id) => !removed.has(id)) }
          : {}),
        ...(hovered !== null && removed.has(hovered) ? { hovered: null } : {}),
        ...(editing !== null && removed.has(editing.node) ? { editing: null } : {}),
      });
    }
    if (pagesChanged && !document.pages.includes(page)) {
      session.setState({
        page: document.pages[0] ?? '',
        selection: [],
        hovered: null,
        editing: null,
      });
    }
  });
}
