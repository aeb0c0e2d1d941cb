import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Publication } from '#shared/contract/schemas.ts';
import { useHost } from '../app/host-context.ts';
import { usePublicationNotices } from './use-publication-notices.ts';

/** What is online of every project. */
export function usePublishedProjects(): ReadonlyMap<string, readonly Publication[]> {
  const { client, state } = useHost();
  const connection = useStore(state);
  const [published, setPublished] = useState<ReadonlyMap<string, readonly Publication[]>>(
    new Map(),
  );
  const load = useCallback(() => {
    client.publish.overview().then(
      (list) =>
        setPublished(new Map(list.map(({ project, publications }) => [project, publications]))),
      () => undefined,
    );
  }, [client]);
  useEffect(() => {
    if (connection === 'open') load();
  }, [connection, load]);
  usePublicationNotices(load);
  return published;
}
