import { type RefObject, useLayoutEffect, useState } from 'react';

interface ElementSize {
  readonly width: number;
  readonly height: number;
}

/** The room inside an element, without its padding, in pixels, before it is first painted and whenever it changes. */
export function useElementSize(element: RefObject<HTMLElement | null>): ElementSize {
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const style = getComputedStyle(current);
    const padding = (sides: readonly string[]) =>
      sides.reduce((sum, side) => sum + Number.parseFloat(style.getPropertyValue(side)), 0);
    const measure = () =>
      setSize({
        width: current.clientWidth - padding(['padding-left', 'padding-right']),
        height: current.clientHeight - padding(['padding-top', 'padding-bottom']),
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
