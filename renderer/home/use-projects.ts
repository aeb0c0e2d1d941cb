import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { useHost } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';

interface Projects {
  /** `null` until the host has answered. */
  readonly projects: readonly ProjectSummary[] | null;
  /** Addresses of the pictures of projects that have one. */
  readonly pictures: ReadonlyMap<string, string>;
  reload(): void;
}

export function useProjects(): Projects {
  const { client, state } = useHost();
  const report = useReport();
  const connection = useStore(state);
  const [projects, setProjects] = useState<readonly ProjectSummary[] | null>(null);
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map());
  const reload = useCallback(() => {
    client.thumbnails.list().then(
      (list) =>
        setPictures(
          new Map(list.map(({ project, madeAt }) => [project, `/thumbnails/${project}/${madeAt}`])),
        ),
      // Without them each project shows a cover of its own.
      () => undefined,
    );
    client.projects.list().then(setProjects, report);
  }, [client, report]);
  useEffect(() => {
    if (connection === 'open') reload();
  }, [connection, reload]);
  return { projects, pictures, reload };
}
