/** Device pixels in a pixel of the window, at least 1: what is painted smaller is painted in full. */
export function pixelRatio(): number {
  return Math.max(1, window.devicePixelRatio);
}

/** Tells when the window comes to a screen with other pixels, or is zoomed. Returns the release. */
export function onPixelRatio(listener: () => void): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  function watch(): void {
    // A query for what is now: it changes when that is over.
    window
      .matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
      .addEventListener('change', changed, { once: true, signal });
  }
  function changed(): void {
    watch();
    listener();
  }
  watch();
  return () => listeners.abort();
}
