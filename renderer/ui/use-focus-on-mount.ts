import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus into a field that the user has just asked for. */
export function useFocusOnMount(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
