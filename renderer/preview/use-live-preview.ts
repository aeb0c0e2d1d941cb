import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost } from '../app/host-context.ts';
import { useOpenProject } from '../editor/editor-context.ts';

/** How far the preview has come. `round` tells one showing of it from the next. */
export type LivePreview =
  | { readonly phase: 'saving' | 'starting' }
  | { readonly phase: 'running'; readonly url: string; readonly round: number }
  | { readonly phase: 'failed'; readonly error: unknown };

/**
 * Runs the preview of the open project for as long as the component is there: once all is saved, and again
 * when a connection that was lost is back. `restart` loads it anew, whatever became of it.
 */
export function useLivePreview(): { readonly preview: LivePreview; readonly restart: () => void } {
  const { project, saving } = useOpenProject();
  const { client, state: connection } = useHost();
  const [viewer] = useState(() => crypto.randomUUID());
  const [round, setRound] = useState(0);
  const [preview, setPreview] = useState<LivePreview>({ phase: 'saving' });
  const began = useRef(false);
  const restart = useCallback(() => setRound((before) => before + 1), []);

  useEffect(() => {
    let over = false;
    // What is seen stays until there is something newer.
    const progress = (phase: 'saving' | 'starting') =>
      setPreview((before) => (before.phase === 'running' ? before : { phase }));
    progress('saving');
    saving
      .settled()
      .then(async () => {
        // Nobody would stop what starts after the pane is closed.
        if (over) return;
        progress('starting');
        began.current = true;
        const { url } = await client.preview.start({ project: project.id, viewer });
        if (!over) setPreview({ phase: 'running', url, round });
      })
      .catch((error: unknown) => {
        if (!over) setPreview({ phase: 'failed', error });
      });
    return () => {
      over = true;
    };
  }, [client, project.id, round, saving, viewer]);

  useEffect(
    () =>
      connection.subscribe((now, before) => {
        if (now === 'open' && before !== 'open') restart();
      }),
    [connection, restart],
  );

  useEffect(() => {
    const end = () => {
      if (!began.current) return;
      began.current = false;
      client.preview.stop({ project: project.id, viewer }).catch(() => undefined);
    };
    // A page that goes is never unmounted.
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [client, project.id, viewer]);

  return { preview, restart };
}
