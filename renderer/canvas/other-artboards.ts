import { type Breakpoint, breakpointWidths, breakpoints } from '#shared/document/style.ts';
import type { Editor } from '#renderer/editor/editor.ts';
import { artboardOffsets } from '#renderer/geometry/artboards.ts';
import { type Point, type Rect, containsPoint, translate } from '#renderer/geometry/rect.ts';
import { type LayoutEngine, createLayoutEngine } from '#renderer/layout/layout-engine.ts';
import { type LayoutNode, pageBounds } from '#renderer/layout/layout-node.ts';
import type { Sheet } from '#renderer/layout/sheet.ts';
import { shownRootCss } from './page-model.ts';
import { pageSource } from './page-surface.ts';
import type { PaintResources } from './paint/paint-context.ts';
import { type TileSurface, createTileSurface } from './tile-surface.ts';

/** The same page at a breakpoint that isn't being edited, beside the one that is. */
export interface OtherArtboard {
  readonly breakpoint: Breakpoint;
  /** Left edge, in pixels of the page that is edited. */
  readonly x: number;
  readonly root: LayoutNode;
  readonly sheet: Sheet;
  readonly surface: TileSurface;
}

/** The artboards beside the one that is edited; none unless the session wants to see them. */
export interface OtherArtboards {
  list(): readonly OtherArtboard[];
  /** The breakpoint whose artboard is at a point of the page that is edited. */
  at(page: Point): Breakpoint | undefined;
  /** Pictures or fonts have arrived. */
  repaint(): void;
  dispose(): void;
}

interface Board {
  readonly layout: LayoutEngine;
  readonly surface: TileSurface;
}

/** Milliseconds after an edit before the others follow, so that editing stays as fluid as with one. */
const followAfter = 120;
const nothing: ReadonlySet<LayoutNode> = new Set();

export function createOtherArtboards(options: {
  readonly container: HTMLElement;
  readonly editor: Editor;
  readonly layout: LayoutEngine;
  readonly resources: PaintResources;
  readonly onChange: () => void;
}): OtherArtboards {
  const { container, editor, layout, resources, onChange } = options;
  const { session, document } = editor;
  const boards = new Map<Breakpoint, Board>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function boardOf(breakpoint: Breakpoint): Board {
    const known = boards.get(breakpoint);
    if (known) return known;
    const own = createLayoutEngine({ container, assetUrl: editor.assetUrl });
    const surface = createTileSurface(
      pageSource(() => ({
        layout: own,
        resources,
        assetUrl: editor.assetUrl,
        lifted: nothing,
        hiddenText: null,
      })),
    );
    own.onLayout(({ damage }) => {
      surface.invalidate(damage);
      onChange();
    });
    own.setRootCss(shownRootCss(editor));
    const made = { layout: own, surface };
    boards.set(breakpoint, made);
    return made;
  }

  function others(): Breakpoint[] {
    const { breakpoint, artboards } = session.getState();
    return artboards === 'all' ? breakpoints.filter((one) => one !== breakpoint) : [];
  }

  function follow(): void {
    if (!layout.root) return;
    for (const breakpoint of others()) {
      boardOf(breakpoint).layout.sync(layout.root.node, breakpoint);
    }
    onChange();
  }

  function later(): void {
    clearTimeout(timer);
    if (others().length > 0) timer = setTimeout(follow, followAfter);
  }

  function applyTheme(): void {
    for (const board of boards.values()) board.layout.setRootCss(shownRootCss(editor));
  }

  const releases = [
    layout.onLayout(later),
    document.subscribe(({ themeChanged, settingsChanged }) => {
      if (themeChanged || settingsChanged) applyTheme();
    }),
    session.subscribe((state, before) => {
      if (state.appearance !== before.appearance) applyTheme();
      if (state.artboards !== before.artboards || state.breakpoint !== before.breakpoint) follow();
    }),
  ];

  function list(): OtherArtboard[] {
    const wanted = others();
    const offsets = artboardOffsets(session.getState().breakpoint);
    return wanted.flatMap((breakpoint) => {
      const board = boards.get(breakpoint);
      if (!board) return [];
      const { root, sheet } = board.layout;
      return root && sheet
        ? [
            {
              breakpoint,
              x: offsets[breakpoint],
              root,
              sheet,
              surface: board.surface,
            },
          ]
        : [];
    });
  }

  return {
    list,
    at(page) {
      const over = ({ x, root, sheet, breakpoint }: OtherArtboard): boolean => {
        const width = breakpointWidths[breakpoint].artboard;
        const box: Rect = { x: 0, y: root.y, width, height: sheet.height };
        return containsPoint(translate(box, x, 0), page);
      };
      return list().find(over)?.breakpoint;
    },
    repaint() {
      for (const { root, surface } of list()) surface.invalidate([pageBounds(root)]);
    },
    dispose() {
      clearTimeout(timer);
      for (const release of releases) release();
      for (const board of boards.values()) board.layout.dispose();
    },
  };
}
