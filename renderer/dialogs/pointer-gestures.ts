import type { MessageKey } from '../i18n/keys.ts';

/** A key, or a word for what the pointer does with it. */
export type GesturePart = { readonly key: string } | { readonly word: MessageKey };

/** Something that the pointer does on the canvas, often with a key held. */
export interface PointerGesture {
  readonly label: MessageKey;
  /** Each way to do it. */
  readonly ways: readonly (readonly GesturePart[])[];
}

const drag = { word: 'pointer.drag' } as const;
const dragHandle = { word: 'pointer.dragHandle' } as const;
const wheel = { word: 'pointer.wheel' } as const;
const shift = { key: 'shift' } as const;
const alt = { key: 'alt' } as const;
const mod = { key: 'mod' } as const;

export const pointerGestures: readonly PointerGesture[] = [
  { label: 'pointer.open', ways: [[{ word: 'pointer.doubleClick' }]] },
  { label: 'pointer.addToSelection', ways: [[shift, { word: 'pointer.click' }]] },
  { label: 'pointer.selectArea', ways: [[mod, drag]] },
  { label: 'pointer.copy', ways: [[alt, drag]] },
  { label: 'pointer.straight', ways: [[shift, drag]] },
  { label: 'pointer.withoutGuides', ways: [[mod, dragHandle]] },
  { label: 'pointer.keepRatio', ways: [[shift, dragHandle]] },
  { label: 'pointer.fromCenter', ways: [[alt, dragHandle]] },
  { label: 'pointer.distances', ways: [[alt, { word: 'pointer.hover' }]] },
  { label: 'pointer.cancel', ways: [[{ key: 'escape' }]] },
  {
    label: 'pointer.pan',
    ways: [
      [{ word: 'pointer.space' }, drag],
      [{ word: 'pointer.middleButton' }, drag],
    ],
  },
  { label: 'pointer.scroll', ways: [[wheel], [shift, wheel]] },
  { label: 'pointer.zoom', ways: [[mod, wheel], [{ word: 'pointer.pinch' }]] },
  { label: 'pointer.menu', ways: [[{ word: 'pointer.rightClick' }]] },
];
