import { useCallback, useEffect, useState } from 'react';
import type { Publication } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useOpenProject } from '../editor/editor-context.ts';
import { usePublicationNotices } from './use-publication-notices.ts';

/** Milliseconds of rest after a saved change before the host is asked again. */
const rest = 400;

/** What is online of the open project, kept current while it is edited and published. */
export function usePublications(): readonly Publication[] {
  const { project, saving } = useOpenProject();
  const client = useHostClient();
  const [publications, setPublications] = useState<readonly Publication[]>([]);
  const load = useCallback(() => {
    client.publish.status({ project: project.id }).then(setPublications, () => undefined);
  }, [client, project.id]);

  useEffect(() => {
    load();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = saving.state.subscribe(({ status }) => {
      clearTimeout(timer);
      if (status === 'saved') timer = setTimeout(load, rest);
    });
    return () => {
      clearTimeout(timer);
      release();
    };
  }, [load, saving]);
  usePublicationNotices((notice) => {
    if (notice.project === project.id) load();
  });
  return publications;
}
