import type { Breakpoint } from '#shared/document/style.ts';
import type { Appearance, Theme } from '#shared/document/theme.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import { createLayoutEngine, type LayoutEngine } from '#renderer/layout/layout-engine.ts';
import { createIconPaths } from './icon-paths.ts';
import { createImageStore } from './image-store.ts';
import { rootCss } from './page-model.ts';
import { paintPagePicture } from './page-picture.ts';

/** Lays pages out beside the one on the canvas, unseen: at any width, in any appearance. */
export interface PageApart {
  readonly layout: LayoutEngine;
  /** Lays a page out and waits until its fonts and pictures are there, or have had their time. */
  show(root: ElementNode, breakpoint: Breakpoint): Promise<void>;
  /** The top of the page as a picture of so many pixels, once what it shows is loaded; null while there is none. */
  picture(width: number, height: number): Promise<HTMLCanvasElement | null>;
  dispose(): void;
}

/** Milliseconds that fonts and pictures have to arrive. */
const patience = 3000;

export function createPageApart(options: {
  readonly theme: Theme;
  readonly appearance: Appearance;
  readonly assetUrl: (asset: string) => string;
}): PageApart {
  const { assetUrl } = options;
  // Not in the canvas, which may be gone before what is asked for has arrived.
  const layout = createLayoutEngine({ container: document.body, assetUrl });
  layout.setRootCss(rootCss(options.theme, options.appearance));
  let arrived = (): void => undefined;
  const images = createImageStore(() => arrived());
  const icons = createIconPaths(() => arrived());
  const resources = { image: images.image, icon: icons.icon };

  return {
    layout,
    async show(root, breakpoint) {
      layout.sync(root, breakpoint);
      const frame = layout.root?.dom.ownerDocument;
      if (!frame) return;
      const loading = [...frame.images].map((image) => image.decode().catch(() => undefined));
      await Promise.race([Promise.all([frame.fonts.ready, ...loading]), pause(patience)]);
      // What arrived is measured in a frame of the window, and windows out of sight have none.
      await Promise.race([new Promise(requestAnimationFrame), pause(100)]);
      layout.setRootCss(rootCss(options.theme, options.appearance));
    },
    async picture(width, height) {
      const paint = () => paintPagePicture({ layout, resources, assetUrl }, width, height);
      let last = paint();
      const end = performance.now() + patience;
      // Painting asks for pictures and icons; each that arrives shows what is still missing.
      while (images.loading + icons.loading > 0 && performance.now() < end) {
        await Promise.race([new Promise<void>((resolve) => (arrived = resolve)), pause(300)]);
        last = paint();
      }
      return last;
    },
    dispose() {
      images.dispose();
      layout.dispose();
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
