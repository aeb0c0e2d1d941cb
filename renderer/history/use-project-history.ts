import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { HistoryEntry, Version } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';

/** How many gestures are asked for at a time. */
const pageSize = 100;

interface ProjectHistory {
  /** The newest first; `null` until the host has answered. */
  readonly entries: readonly HistoryEntry[] | null;
  readonly versions: readonly Version[];
  readonly hasMore: boolean;
  loadMore(): void;
  reload(): void;
}

/** What is durable of the project's history, read again whenever something new is saved. */
export function useProjectHistory(): ProjectHistory {
  const { project, saving } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const saved = useStore(saving.state, ({ status }) => status === 'saved');
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [versions, setVersions] = useState<readonly Version[]>([]);
  const [hasMore, setHasMore] = useState(false);

  const reload = useCallback(() => {
    const ref = { project: project.id };
    client.projects.history({ ...ref, limit: pageSize }).then((list) => {
      setEntries(list);
      setHasMore(list.length === pageSize);
    }, report);
    client.versions.list(ref).then(setVersions, report);
  }, [client, project.id, report]);

  useEffect(() => {
    if (saved) reload();
  }, [saved, reload]);

  const loadMore = () => {
    const before = entries?.at(-1)?.sequence;
    if (before === undefined) return;
    client.projects.history({ project: project.id, limit: pageSize, before }).then((list) => {
      setEntries([...(entries ?? []), ...list]);
      setHasMore(list.length === pageSize);
    }, report);
  };
  return { entries, versions, hasMore, loadMore, reload };
}
