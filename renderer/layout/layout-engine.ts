import { type Breakpoint, breakpointWidths } from '#shared/document/style.ts';
import type { CssDeclarations } from '#shared/elements/css.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { resolveCss } from '#shared/elements/resolve-css.ts';
import { type Rect, unionOf } from '../geometry/rect.ts';
import { patchCss } from './element-dom.ts';
import { createFontMetrics } from './font-metrics.ts';
import { createLayoutFrame } from './frame.ts';
import type { LayoutNode, LayoutText } from './layout-node.ts';
import { measureTree } from './measure-tree.ts';
import { type PatchContext, buildNode, markDirty, patchNode, restyleTree } from './patch-tree.ts';
import { type Sheet, readSheet } from './sheet.ts';
import { createStyleCache } from './style-cache.ts';

/** What one measurement changed: boxes on the page, old and new, inside which something looks different. */
export interface LayoutChange {
  readonly damage: readonly Rect[];
}

/** Lays a page out in a hidden frame, with Chromium, and keeps what it read back. */
export interface LayoutEngine {
  readonly root: LayoutNode | null;
  /** What the page lies on; null while there is none. */
  readonly sheet: Sheet | null;
  /** An element by its key; a node's own element has the node's id. */
  node(key: string): LayoutNode | undefined;
  /** Stylesheet text with the theme's custom properties and the rules for html and body. */
  setRootCss(css: string): void;
  /** Brings the frame to this tree and measures what may have changed. */
  sync(root: ElementNode, breakpoint: Breakpoint): void;
  /** Shows declarations over an element's own while a gesture runs; null takes them back. */
  preview(key: string, css: CssDeclarations | null): void;
  /** Shows other words in a text while they are being typed; null takes them back. */
  previewText(text: LayoutText, words: string | null): void;
  onLayout(listener: (change: LayoutChange) => void): () => void;
  dispose(): void;
}

/** Height of the viewport, which `100vh` of a page follows. */
const viewportHeight = 800;
/** More single boxes than this are one box around all. */
const maximumDamage = 64;

/** @param container an element of the top document that the frame may live in, unseen. */
export function createLayoutEngine(options: {
  readonly container: HTMLElement;
  readonly assetUrl: (asset: string) => string;
}): LayoutEngine {
  const frame = createLayoutFrame(options.container);
  const fonts = createFontMetrics();
  const styles = createStyleCache();
  const range = frame.document.createRange();
  const nodes = new Map<string, LayoutNode>();
  const listeners = new Set<(change: LayoutChange) => void>();
  const previews = new WeakMap<LayoutNode, CssDeclarations>();
  const declarationsOf = (node: LayoutNode) => previews.get(node) ?? node.css;
  const resolved = new Map<Breakpoint, WeakMap<ElementNode['css'], CssDeclarations>>();
  const damage: Rect[] = [];
  let root: LayoutNode | null = null;
  let sheet: Sheet | null = null;
  let breakpoint: Breakpoint = 'base';
  let waiting = 0;

  function resolve(node: ElementNode): CssDeclarations {
    let known = resolved.get(breakpoint);
    if (!known) {
      known = new WeakMap();
      resolved.set(breakpoint, known);
    }
    const css = known.get(node.css) ?? resolveCss(node.css, breakpoint);
    known.set(node.css, css);
    return css;
  }

  const context: PatchContext = {
    frame: frame.document,
    assetUrl: options.assetUrl,
    resolve,
    nodes,
    damage,
    onImage(node) {
      markDirty(node);
      later(false);
    },
  };

  function measure(everything: boolean): void {
    if (!root) return;
    if (everything) damage.push(pageRect(root));
    const { ascentOf } = fonts;
    measureTree(root, { styles, declarationsOf, range, ascentOf, damage, everything });
    if (everything) damage.push(pageRect(root));
    sheet = readSheet(frame.document);
    const boxes = damage.splice(0);
    if (boxes.length === 0) return;
    const all = boxes.length > maximumDamage ? [unionOf(boxes)].filter((box) => !!box) : boxes;
    for (const listener of listeners) listener({ damage: all });
  }

  let everythingLater = false;
  /** Joins what arrives in one go (images, fonts) into one measurement. */
  function later(everything: boolean): void {
    everythingLater ||= everything;
    if (waiting !== 0) return;
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      const all = everythingLater;
      everythingLater = false;
      measure(all);
    });
  }

  const fontsArrived = (): void => {
    fonts.clear();
    styles.clear();
    later(true);
  };
  frame.document.fonts.addEventListener('loadingdone', fontsArrived);
  document.fonts.addEventListener('loadingdone', fontsArrived);

  return {
    get root() {
      return root;
    },
    get sheet() {
      return sheet;
    },
    node: (key) => nodes.get(key),
    setRootCss(css) {
      frame.setRootCss(css);
      styles.clear();
      measure(true);
    },
    sync(next, at) {
      const narrower = at !== breakpoint || !root;
      breakpoint = at;
      if (narrower) frame.resize(breakpointWidths[at].artboard, viewportHeight);
      if (root && root.key === next.key && root.node.tag === next.tag) {
        if (narrower) restyleTree(root, context);
        patchNode(root, next, context);
      } else {
        if (root) damage.push(pageRect(root));
        nodes.clear();
        root?.dom.remove();
        root = buildNode(next, null, context);
        frame.document.body.append(root.dom);
      }
      measure(false);
    },
    preview(key, css) {
      const node = nodes.get(key);
      if (!node) return;
      const shown = declarationsOf(node);
      const wanted = css === null ? node.css : { ...node.css, ...css };
      patchCss(node.dom.style, shown, wanted, options.assetUrl);
      if (css === null) previews.delete(node);
      else previews.set(node, wanted);
      markDirty(node);
      measure(false);
    },
    previewText(text, words) {
      const node = nodes.get(text.owner);
      const shown = words ?? text.node.text;
      if (!node || text.dom.data === shown) return;
      text.dom.data = shown;
      text.stale = true;
      markDirty(node);
      measure(false);
    },
    onLayout(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      cancelAnimationFrame(waiting);
      document.fonts.removeEventListener('loadingdone', fontsArrived);
      listeners.clear();
      frame.dispose();
    },
  };
}

function pageRect(root: LayoutNode): Rect {
  const { bounds } = root;
  return Number.isNaN(root.width)
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: root.x + bounds.x, y: root.y + bounds.y, width: bounds.width, height: bounds.height };
}
