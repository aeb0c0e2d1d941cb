import type { DocumentPatch } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { Appearance, Theme } from '#shared/document/theme.ts';
import { pagePropsSchema } from '#shared/document/node.ts';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import { themeToCss } from '#shared/elements/theme-css.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { shownAppearance } from '#renderer/editor/session.ts';
import type { LayoutEngine } from '#renderer/layout/layout-engine.ts';
import { createGrowingPage } from './growing-page.ts';

/** Document nodes of a large page that are laid out before the first frame, and in each task after it. */
const firstPart = 600;
const nextPart = 900;
/** Milliseconds to wait for the first part's fonts, with which all would be measured again. */
const fontPatience = 400;

/** Keeps the layout on the page and breakpoint that the session shows, as the document changes. */
export function followDocument(editor: Editor, layout: LayoutEngine): () => void {
  const { document, session } = editor;
  const growing = createGrowingPage(document);
  const builder = createElementBuilder(growing.document);
  let growth = new AbortController();

  function sync(): void {
    const { page, breakpoint } = session.getState();
    const root = builder.page(page);
    if (root) layout.sync(root, breakpoint);
  }

  function regrow(changed: ReadonlySet<NodeId>): void {
    if (changed.size > 0) builder.apply({ ...nothingChanged, changed });
  }

  /** Shows the top of a large page at once and the rest soon; one of a usual size whole. */
  function begin(): void {
    growth.abort();
    growth = new AbortController();
    regrow(growing.begin(session.getState().page, firstPart));
    sync();
    if (!growing.whole) void growOn(growth.signal);
  }

  /** Adds part after part, unless something else begins in between. */
  async function growOn(signal: AbortSignal): Promise<void> {
    const { fonts } = layout.root?.dom.ownerDocument ?? window.document;
    await Promise.race([fonts.ready, pause(fontPatience)]);
    for (;;) {
      await pause(0);
      if (signal.aborted || growing.whole) return;
      regrow(growing.grow(nextPart));
      sync();
    }
  }

  let applied = '';
  function applyTheme(): void {
    const css = shownRootCss(editor);
    if (css === applied) return;
    applied = css;
    layout.setRootCss(css);
  }

  applyTheme();
  begin();
  const releases = [
    () => growth.abort(),
    document.subscribe((patch) => {
      regrow(growing.finish());
      builder.apply(patch);
      if (patch.themeChanged || patch.settingsChanged) applyTheme();
      sync();
    }),
    session.subscribe((state, previous) => {
      if (state.appearance !== previous.appearance) applyTheme();
      if (state.page !== previous.page) begin();
      else if (state.breakpoint !== previous.breakpoint) sync();
    }),
  ];
  return () => {
    for (const release of releases) release();
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const nothingChanged: DocumentPatch = {
  changed: new Set(),
  removed: new Set(),
  pagesChanged: false,
  themeChanged: false,
  settingsChanged: false,
};

/** What the root of the page that is looked at has. */
export function shownRootCss({ document, session }: Pick<Editor, 'document' | 'session'>): string {
  return rootCss(document.theme, shownAppearance(document.settings, session.getState()));
}

/** The theme's custom properties in an appearance, and the ground that every site has. */
export function rootCss(theme: Theme, appearance: Appearance): string {
  const lines = themeToCss(theme, appearance).map(([name, value]) => `${name}: ${value};`);
  const ground = 'body { background-color: var(--color-background); }';
  return `:root { color-scheme: ${appearance}; ${lines.join(' ')} } ${ground}`;
}

/** What stands above a page's artboard. */
export function pageName(editor: Editor, page: NodeId): string {
  const node = editor.document.node(page);
  if (!node) return '';
  if (node.name !== '') return node.name;
  const { title, path } = pagePropsSchema.parse(node.props);
  return title || path;
}
