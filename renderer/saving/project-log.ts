import type { HostClient } from '../host/host-client.ts';
import type { ProjectLog } from './save-queue.ts';

/** The log of a project at the host that a client reaches. */
export function projectLog({ projects }: HostClient, project: string): ProjectLog {
  return {
    append: (input) => projects.append({ project, ...input }),
    changes: (after, signal) => projects.changes({ project, after }, { signal }),
    open: () => projects.open({ project }),
  };
}
