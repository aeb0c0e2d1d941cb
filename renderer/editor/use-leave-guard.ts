import { useEffect } from 'react';
import { useOpenProject } from './editor-context.ts';

/** Asks before the window closes while something isn't durable yet. */
export function useLeaveGuard(): void {
  const { saving } = useOpenProject();
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (saving.state.getState().pending > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [saving]);
}
