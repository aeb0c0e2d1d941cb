import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ProjectSummary } from '#shared/contract/schemas.ts';
import { useHost } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';

/** Milliseconds in which the picture of a project that was just left arrives, most often and at the latest. */
const picturesOnTheirWay = [1500, 6000];

interface Projects {
  /** `null` until the host has answered. */
  readonly projects: readonly ProjectSummary[] | null;
  /** Addresses of the pictures of projects that have one. */
  readonly pictures: ReadonlyMap<string, string>;
  reload(): void;
}

export function useProjects(): Projects {
  const { client, state, pictureUrl } = useHost();
  const report = useReport();
  const connection = useStore(state);
  const [projects, setProjects] = useState<readonly ProjectSummary[] | null>(null);
  const [pictures, setPictures] = useState<ReadonlyMap<string, string>>(new Map());
  const loadPictures = useCallback(() => {
    client.thumbnails.list().then(
      (list) =>
        setPictures(
          new Map(
            list.map(({ project, madeAt }) => [
              project,
              pictureUrl(`/thumbnails/${project}/${madeAt}`),
            ]),
          ),
        ),
      // Without them each project shows a cover of its own.
      () => undefined,
    );
  }, [client, pictureUrl]);
  const reload = useCallback(() => {
    loadPictures();
    client.projects.list().then(setProjects, report);
  }, [client, loadPictures, report]);
  useEffect(() => {
    if (connection !== 'open') return;
    reload();
    const timers = picturesOnTheirWay.map((after) => window.setTimeout(loadPictures, after));
    return () => {
      for (const timer of timers) window.clearTimeout(timer);
    };
  }, [connection, loadPictures, reload]);
  return { projects, pictures, reload };
}
