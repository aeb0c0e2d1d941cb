/** What the benchmarked page itself writes down. */
export interface PageRecorder {
  startFrames(): void;
  /** Milliseconds between the frames since `startFrames`. */
  stopFrames(): number[];
  /** Begins to follow key presses and releases of the pointer. */
  startEdits(): void;
  /** Of each press or release: milliseconds until its frame was painted, and until the app said that it is saved. */
  stopEdits(): { readonly painted: number; readonly saved: number | null }[];
  /** Milliseconds that a fixed piece of arithmetic takes. */
  calibrate(): number;
}

declare global {
  interface Window {
    bench?: PageRecorder;
  }
}

/** Runs in the page before its own scripts; refers to nothing outside. */
export function installRecorder(savedText: string): void {
  let frames: number[] = [];
  let recording = false;
  let edits: { start: number; painted: number; saved: number | null }[] | null = null;

  function onFrame(time: number): void {
    if (!recording) return;
    frames.push(time);
    requestAnimationFrame(onFrame);
  }

  function onEdit(event: Event): void {
    if (!edits || (event instanceof KeyboardEvent && event.key === 'Control')) return;
    const edit = { start: event.timeStamp, painted: Number.NaN, saved: null };
    edits.push(edit);
    requestAnimationFrame(() => {
      // A task of its own comes after the frame's style, layout and painting.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        edit.painted = performance.now() - edit.start;
        port1.close();
      });
      port1.start();
      port2.postMessage(null);
    });
  }

  function onStatus(): void {
    const isSaved = [...document.querySelectorAll('[role=status]')].some((status) =>
      status.textContent?.includes(savedText),
    );
    if (!edits || !isSaved) return;
    const now = performance.now();
    for (const edit of edits) edit.saved ??= now - edit.start;
  }

  window.addEventListener('keydown', onEdit, { capture: true });
  window.addEventListener('pointerup', onEdit, { capture: true });
  new MutationObserver(onStatus).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });

  window.bench = {
    startFrames() {
      frames = [];
      recording = true;
      requestAnimationFrame(onFrame);
    },
    stopFrames() {
      recording = false;
      return frames.slice(1).map((time, index) => time - (frames[index] ?? time));
    },
    startEdits() {
      edits = [];
    },
    stopEdits() {
      const ended = edits ?? [];
      edits = null;
      return ended.map(({ painted, saved }) => ({ painted, saved }));
    },
    calibrate() {
      const start = performance.now();
      let value = 1;
      for (let step = 0; step < 4_000_000; step += 1)
        value = (value * 1_103_515_245 + 12_345) % 2 ** 31;
      return value < 0 ? Number.NaN : performance.now() - start;
    },
  };
}
