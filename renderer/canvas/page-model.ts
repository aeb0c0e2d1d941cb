import type { NodeId } from '#shared/document/node.ts';
import { pagePropsSchema } from '#shared/document/node.ts';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import { themeToCss } from '#shared/elements/theme-css.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { shownAppearance } from '#renderer/editor/session.ts';
import type { LayoutEngine } from '#renderer/layout/layout-engine.ts';

/** Keeps the layout on the page and breakpoint that the session shows, as the document changes. */
export function followDocument(editor: Editor, layout: LayoutEngine): () => void {
  const { document, session } = editor;
  const builder = createElementBuilder(document);

  function sync(): void {
    const { page, breakpoint } = session.getState();
    const root = builder.page(page);
    if (root) layout.sync(root, breakpoint);
  }

  let applied = '';
  function applyTheme(): void {
    const css = rootCss(editor);
    if (css === applied) return;
    applied = css;
    layout.setRootCss(css);
  }

  applyTheme();
  sync();
  const releases = [
    document.subscribe((patch) => {
      builder.apply(patch);
      if (patch.themeChanged || patch.settingsChanged) applyTheme();
      sync();
    }),
    session.subscribe((state, previous) => {
      if (state.appearance !== previous.appearance) applyTheme();
      if (state.page !== previous.page || state.breakpoint !== previous.breakpoint) sync();
    }),
  ];
  return () => {
    for (const release of releases) release();
  };
}

/** The rule with the theme's custom properties, in the appearance that is looked at. */
export function rootCss({ document, session }: Pick<Editor, 'document' | 'session'>): string {
  const appearance = shownAppearance(document.settings, session.getState());
  const lines = themeToCss(document.theme, appearance).map(([name, value]) => `${name}: ${value};`);
  return `:root { color-scheme: ${appearance}; ${lines.join(' ')} }`;
}

/** What stands above a page's artboard. */
export function pageName(editor: Editor, page: NodeId): string {
  const node = editor.document.node(page);
  if (!node) return '';
  if (node.name !== '') return node.name;
  const { title, path } = pagePropsSchema.parse(node.props);
  return title || path;
}
