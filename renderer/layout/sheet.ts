/** What a page lies on: all that visitors can scroll to, which is more than its root where something juts out. */
export interface Sheet {
  /** Page pixels, from the page's corner. */
  readonly width: number;
  readonly height: number;
  /** The colour of what the root doesn't cover. */
  readonly background: string;
}

/** Reads the sheet of the page that is laid out in this frame. */
export function readSheet({ documentElement, body, defaultView }: Document): Sheet {
  if (!defaultView) throw new Error('The layout frame is gone');
  return {
    width: documentElement.scrollWidth,
    height: documentElement.scrollHeight,
    background: defaultView.getComputedStyle(body).backgroundColor,
  };
}
