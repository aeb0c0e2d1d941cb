import { useEffect, useEffectEvent } from 'react';
import type { PublicationNotice } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';

/** Milliseconds before listening again after the connection to the host ended. */
const pause = 1500;

/** Calls back with what happens to publications, as long as the component is shown. */
export function usePublicationNotices(onNotice: (notice: PublicationNotice) => void): void {
  const client = useHostClient();
  const handle = useEffectEvent(onNotice);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const listen = async () => {
      while (!signal.aborted) {
        try {
          for await (const notice of await client.publish.watch({}, { signal })) handle(notice);
        } catch {
          // The host is away; what was missed is read again by whoever asks for the status.
        }
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    };
    void listen();
    return () => abort.abort();
  }, [client]);
}
