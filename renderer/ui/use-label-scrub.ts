import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type FollowedPress, followPress } from './follow-press.ts';

interface Scrub {
  /** Called with how far the pointer went, in steps; the last time when it is let go. */
  onScrub: (steps: number, keys: { shiftKey: boolean; altKey: boolean }, done: boolean) => void;
  onCancel: () => void;
}

const pixelsPerStep = 3;
/** Pixels before a press becomes a drag: a click on the label goes to the field. */
const threshold = 3;

/** Lets the labels of a field be dragged sideways. */
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
    let press: FollowedPress | null = null;

    function follow(label: HTMLLabelElement, down: PointerEvent): void {
      if (down.button !== 0 || input.current?.disabled === true) return;
      const steps = ({ clientX }: PointerEvent) =>
        Math.round((clientX - down.clientX) / pixelsPerStep);
      label.setPointerCapture(down.pointerId);
      press = followPress(
        down,
        {
          move: (event) => onScrub(steps(event), event, false),
          end: (event) => onScrub(steps(event), event, true),
          // The browser puts the focus into the field.
          click: () => undefined,
          cancel: onCancel,
        },
        threshold,
      );
    }
    return () => {
      listeners.abort();
      press?.cancel();
    };
  }, [input]);
}
