import type { ProjectDocument } from '#shared/document/document.ts';
import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import { appearancesOf } from '#shared/document/settings.ts';
import {
  type Breakpoint,
  type Style,
  breakpointWidths,
  breakpoints,
} from '#shared/document/style.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { createElementBuilder } from '#shared/elements/element-builder.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { layoutContextOf } from '#shared/elements/layout-context.ts';
import { mergeStyles, styleAt } from '#shared/elements/responsive-style.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { type OverhangFix, type PageOverhang, overhangFixes } from '#renderer/editor/overhang.ts';
import { type Overhang, findOverhang } from '#renderer/layout/overhang.ts';
import { type PageApart, createPageApart } from './page-apart.ts';

/** So many things of one page that stick out on one screen are told; the others show once these are mended. */
const most = 3;
/** What gets narrower than this by a fix, in pixels, is as good as gone. */
const smallest = 40;

export interface OverhangFinder {
  /**
   * Lays pages out at each breakpoint and finds what makes one wider than its screen, with what would mend it
   * where that has been tried. Pages that are as they were last time aren't looked at again. Ends early, with
   * what is known, once `signal` is aborted.
   */
  find(signal: AbortSignal): Promise<readonly PageOverhang[]>;
  dispose(): void;
}

export function createOverhangFinder({ document, assetUrl }: Editor): OverhangFinder {
  const builder = createElementBuilder(document);
  let known = new WeakMap<ElementNode, readonly PageOverhang[]>();
  const release = document.subscribe((patch) => {
    builder.apply(patch);
    if (patch.themeChanged) known = new WeakMap();
  });

  return {
    async find(signal) {
      const [appearance = 'light'] = appearancesOf(document.settings);
      const apart = createPageApart({ theme: document.theme, appearance, assetUrl });
      try {
        const found: PageOverhang[] = [];
        for (const page of document.pages) {
          const root = builder.page(page);
          if (!root) continue;
          const answer = known.get(root) ?? (await overhangsOn(document, page, apart, signal));
          if (signal.aborted) return found;
          known.set(root, answer);
          found.push(...answer);
        }
        return found;
      } finally {
        apart.dispose();
      }
    },
    dispose: release,
  };
}

/** The overhangs of one page on all screens. */
async function overhangsOn(
  document: ProjectDocument,
  page: NodeId,
  apart: PageApart,
  signal: AbortSignal,
): Promise<readonly PageOverhang[]> {
  const found = new Map<NodeId, PageOverhang>();
  for (const breakpoint of breakpoints) {
    if (signal.aborted) break;
    for (const overhang of await overhangsAt(document, page, breakpoint, apart)) {
      // What is mended for the desktop is mended for the smaller screens, too.
      if (!found.has(overhang.node)) found.set(overhang.node, overhang);
    }
  }
  return [...found.values()];
}

async function overhangsAt(
  document: ProjectDocument,
  page: NodeId,
  breakpoint: Breakpoint,
  apart: PageApart,
): Promise<readonly PageOverhang[]> {
  const width = breakpointWidths[breakpoint].artboard;
  const look = async (edited: ProjectDocument): Promise<Overhang | undefined> => {
    const root = createElementBuilder(edited).page(page);
    if (!root) return undefined;
    await apart.show(root, breakpoint);
    const { root: shown, sheet } = apart.layout;
    // What stands out to the right and can't be scrolled to is cut off by something else.
    return shown && sheet && sheet.width > width ? findOverhang(shown, width) : undefined;
  };
  const found: PageOverhang[] = [];
  let mended = document;
  let overhang = await look(mended);
  while (overhang && found.length < most) {
    const node = overhang.node.node.source;
    const { pixels } = overhang;
    let fix: OverhangFix | null = null;
    let next: Overhang | undefined;
    for (const candidate of fixesOf(mended, node, breakpoint)) {
      const tried = withStyle(mended, candidate, breakpoint);
      next = await look(tried);
      const left = apart.layout.node(node)?.width ?? 0;
      if (next?.node.node.source === node || left < smallest) continue;
      fix = candidate;
      mended = tried;
      break;
    }
    // Where a row is to be mended, that is what there is to show.
    found.push({ page, node: fix?.node ?? node, breakpoint, pixels, fix });
    if (!fix) break;
    overhang = next;
  }
  return found;
}

/** What may keep an element on the screen, the mildest first. */
function fixesOf(document: ProjectDocument, id: NodeId, breakpoint: Breakpoint): OverhangFix[] {
  const node = document.node(id);
  if (!node) return [];
  const row = [node, document.node(node.parent ?? '')].find(
    (one) => one !== undefined && isTightRow(one, breakpoint),
  );
  return [
    ...(row ? [{ name: 'wrap', node: row.id } as const] : []),
    { name: 'fit', node: id },
    ...(row ? [{ name: 'wrapAndFit', node: row.id } as const] : []),
  ];
}

/** A row whose children all stay in one line. */
function isTightRow(node: DocumentNode, breakpoint: Breakpoint): boolean {
  const style = styleAt(mergeStyles(kindOf(node.kind)?.template.style, node.style), breakpoint);
  const { layout, direction } = layoutContextOf(style);
  return (
    layout === 'stack' && direction === 'row' && style.wrap !== true && node.children.length > 1
  );
}

/** The document as it would be with a fix. */
function withStyle(
  document: ProjectDocument,
  { node: id, name }: OverhangFix,
  breakpoint: Breakpoint,
): ProjectDocument {
  const node = document.node(id);
  if (!node) return document;
  const own: Style = { ...node.style[breakpoint], ...overhangFixes[name] };
  const edited = { ...node, style: { ...node.style, [breakpoint]: own } };
  return {
    pages: document.pages,
    theme: document.theme,
    settings: document.settings,
    node: (wanted) => (wanted === id ? edited : document.node(wanted)),
  };
}
