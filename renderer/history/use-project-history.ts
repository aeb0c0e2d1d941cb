import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { HistoryEntry, Version } from '#shared/contract/schemas.ts';
import { useHostClient } from '../app/host-context.ts';
import { useReport } from '../app/use-report.ts';
import { useOpenProject } from '../editor/editor-context.ts';

/** How many gestures are asked for at a time. */
const pageSize = 200;

interface ProjectHistory {
  /** The newest first; `null` until the host has answered. */
  readonly entries: readonly HistoryEntry[] | null;
  readonly versions: readonly Version[];
  readonly hasMore: boolean;
  loadMore(): void;
  reload(): void;
}

/** What is durable of the project's history, read again whenever something new is saved, here or in another window. */
export function useProjectHistory(): ProjectHistory {
  const { project, saving } = useOpenProject();
  const client = useHostClient();
  const report = useReport();
  const saved = useStore(saving.state, ({ status, position }) =>
    status === 'saved' ? position : null,
  );
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  const [versions, setVersions] = useState<readonly Version[]>([]);

  const reload = useCallback(() => {
    const ref = { project: project.id };
    client.projects.history({ ...ref, limit: pageSize }).then((list) => {
      setEntries((known) => [...list, ...olderThan(list, known)]);
    }, report);
    client.versions.list(ref).then(setVersions, report);
  }, [client, project.id, report]);

  useEffect(() => {
    if (saved !== null) reload();
  }, [saved, reload]);

  const before = entries?.at(-1)?.sequence;
  const loadMore = useCallback(() => {
    if (before === undefined) return;
    client.projects.history({ project: project.id, limit: pageSize, before }).then((list) => {
      // Asked twice, or asked while all was read anew: only what follows is taken.
      setEntries((known) => (known?.at(-1)?.sequence === before ? [...known, ...list] : known));
    }, report);
  }, [before, client, project.id, report]);
  // A project's history ends with how it began.
  const hasMore = entries !== null && entries.length > 0 && entries.at(-1)?.label !== 'create';
  return { entries, versions, hasMore, loadMore, reload };
}

/** What is known of before a list, where the list reaches down to it: nobody who scrolled far is thrown back. */
function olderThan(
  list: readonly HistoryEntry[],
  known: readonly HistoryEntry[] | null,
): readonly HistoryEntry[] {
  const at = known?.findIndex(({ sequence }) => sequence === list.at(-1)?.sequence) ?? -1;
  return at < 0 ? [] : (known?.slice(at + 1) ?? []);
}
