import { useState } from 'react';
import type { Breakpoint } from '#shared/document/style.ts';
import { useSession } from '../editor/editor-context.ts';

/** The screen that is edited, or another one that was chosen since: until another one is edited. */
export function useShownScreen(): readonly [Breakpoint, (screen: Breakpoint) => void] {
  const edited = useSession(({ breakpoint }) => breakpoint);
  const [choice, setChoice] = useState<{ edited: Breakpoint; screen: Breakpoint } | null>(null);
  if (choice !== null && choice.edited !== edited) setChoice(null);
  const screen = choice?.edited === edited ? choice.screen : edited;
  return [screen, (chosen) => setChoice({ edited, screen: chosen })];
}
