import { type RefObject, useEffect, useEffectEvent } from 'react';

interface Scrub {
  /** Called with how far the pointer went, in steps; the last time when it is let go. */
  onScrub: (steps: number, keys: { shiftKey: boolean; altKey: boolean }, done: boolean) => void;
  onCancel: () => void;
}

const pixelsPerStep = 3;
/** Pixels before a press becomes a drag: a click on the label goes to the field. */
const threshold = 3;

/** Lets the labels of a field be dragged sideways; Escape ends it without a change. */
export function useLabelScrub(input: RefObject<HTMLInputElement | null>, scrub: Scrub): void {
  const onScrub = useEffectEvent(scrub.onScrub);
  const onCancel = useEffectEvent(scrub.onCancel);
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    for (const label of input.current?.labels ?? []) {
      label.classList.add('scrubbable');
      label.addEventListener('pointerdown', (down) => follow(label, down), { signal });
    }

    function follow(label: HTMLLabelElement, down: PointerEvent): void {
      if (down.button !== 0 || input.current?.disabled === true) return;
      const drag = new AbortController();
      const options = { signal: AbortSignal.any([drag.signal, signal]) };
      let dragging = false;
      const steps = (event: PointerEvent) =>
        Math.round((event.clientX - down.clientX) / pixelsPerStep);
      label.setPointerCapture(down.pointerId);
      label.addEventListener(
        'pointermove',
        (event) => {
          dragging ||= Math.abs(event.clientX - down.clientX) >= threshold;
          if (dragging) onScrub(steps(event), event, false);
        },
        options,
      );
      label.addEventListener(
        'pointerup',
        (event) => {
          drag.abort();
          if (!dragging) return;
          // The click that follows would put the focus into the field.
          label.addEventListener('click', (click) => click.preventDefault(), { once: true });
          onScrub(steps(event), event, true);
        },
        options,
      );
      const cancel = () => {
        drag.abort();
        onCancel();
      };
      label.addEventListener('pointercancel', cancel, options);
      window.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          cancel();
        },
        { ...options, capture: true },
      );
    }
    return () => listeners.abort();
  }, [input]);
}
