import type { Page } from '@playwright/test';
import type { PaintedBox } from '../support/app-driver.ts';

/** What a published page shows, in the terms in which the canvas reports itself. */
export interface PublishedPage {
  /** In document order. What browsers draw their own way is left out: the inside of icons, the options of a closed list. */
  readonly boxes: PaintedBox[];
  /** The lines of each element's own texts, empty ones among them. */
  readonly lines: string[];
}

/** Reads a page that has been loaded. */
export function readPublishedPage(page: Page): Promise<PublishedPage> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(
      [...document.images].map((image) => {
        image.loading = 'eager';
        return image.decode().catch(() => undefined);
      }),
    );
    const boxes: PaintedBox[] = [];
    const lines: string[] = [];
    const range = document.createRange();

    /** The lines that the element's own texts make, whatever nodes they are in. */
    const readLines = (element: Element): void => {
      let top = Number.NEGATIVE_INFINITY;
      let line = '';
      for (const text of element.childNodes) {
        if (!(text instanceof Text)) continue;
        let offset = 0;
        for (const character of text.data) {
          range.setStart(text, offset);
          offset += character.length;
          range.setEnd(text, offset);
          // What follows a broken word has the hyphen's box before its own.
          const box = [...range.getClientRects()].at(-1);
          if (box && box.width > 0 && Math.abs(box.top - top) > 1) {
            lines.push(line);
            line = '';
            top = box.top;
          }
          line += character;
        }
      }
      lines.push(line);
    };

    const visit = (element: Element): void => {
      if (!element.checkVisibility() || element.getClientRects().length === 0) return;
      // What only screen readers get isn't on the canvas.
      if (element.tagName === 'OPTION' || element.classList.contains('sr-only')) return;
      const { x, y, width, height } = element.getBoundingClientRect();
      const tag = element.tagName.toLowerCase();
      boxes.push({ tag, x: x + scrollX, y: y + scrollY, width, height });
      if (tag === 'svg' || tag === 'select' || tag === 'textarea') return;
      readLines(element);
      for (const child of element.children) visit(child);
    };
    for (const element of document.querySelector('#root')?.children ?? []) visit(element);
    return { boxes, lines };
  });
}
