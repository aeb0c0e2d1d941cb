import { lineBreakCss } from '#shared/elements/base-css.ts';
import frameCss from './frame.css?inline';

/** A same-origin frame that lays out and shows nothing. */
export interface LayoutFrame {
  readonly document: Document;
  /** Width and height of the viewport that the page is laid out for, in CSS pixels. */
  resize(width: number, height: number): void;
  /** Puts these declarations on the root, replacing the ones before. */
  setRootCss(css: string): void;
  dispose(): void;
}

/**
 * Makes the frame in `container`. Its styles are constructed sheets and single declarations, which a
 * strict content security policy allows; it runs no script, loads no page and can't be reached.
 */
export function createLayoutFrame(container: HTMLElement): LayoutFrame {
  // A locked subtree is laid out when asked and never painted: it has no part in the window's own frames.
  const holder = document.createElement('div');
  Object.assign(holder.style, {
    position: 'absolute',
    left: '0px',
    top: '0px',
    width: '0px',
    height: '0px',
    contentVisibility: 'hidden',
  });
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.setAttribute('tabindex', '-1');
  frame.setAttribute('scrolling', 'no');
  frame.inert = true;
  Object.assign(frame.style, {
    position: 'absolute',
    left: '0px',
    top: '0px',
    border: '0',
    visibility: 'hidden',
    pointerEvents: 'none',
    zIndex: '-1',
  });
  holder.append(frame);
  container.append(holder);
  const inner = frame.contentDocument;
  const view = frame.contentWindow;
  if (!inner || !view) throw new Error('The layout frame has no document');
  const Sheet = (view as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
  const base = new Sheet();
  base.replaceSync(frameCss + lineBreakCss);
  const theme = new Sheet();
  inner.adoptedStyleSheets = [base, theme];
  return {
    document: inner,
    resize(width, height) {
      frame.style.width = `${width}px`;
      frame.style.height = `${height}px`;
      // Nothing else lays a locked subtree out, and the page in it has the size that the frame got.
      frame.getBoundingClientRect();
    },
    setRootCss(css) {
      theme.replaceSync(css);
    },
    dispose() {
      holder.remove();
    },
  };
}
