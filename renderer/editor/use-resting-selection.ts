import { useDeferredValue, useState } from 'react';
import type { NodeId } from '#shared/document/node.ts';
import { useSession } from './editor-context.ts';

/**
 * The selection once the pointer is let go: panels with much to show of it follow between frames, and
 * never while something is dragged. Give it to a component that is memoised, as the one that asks
 * renders at once.
 */
export function useRestingSelection(): readonly NodeId[] {
  const selection = useSession((state) => state.selection);
  const pressed = useSession((state) => state.pressed);
  const [resting, setResting] = useState(selection);
  if (!pressed && resting !== selection) setResting(selection);
  return useDeferredValue(resting);
}
