/** Waits for changes of one deployment. Changes that pile up between waits count once. */
export interface DeploymentWatch {
  /** Resolves at the next change or when closed; false once closed. */
  next(): Promise<boolean>;
  close(): void;
}

/** Tells waiting event streams that a deployment changed; what changed is read from the database. */
export interface DeploymentHub {
  notify(deploymentId: string): void;
  watch(deploymentId: string): DeploymentWatch;
}

/** A hub within this process. */
export function createDeploymentHub(): DeploymentHub {
  const listeners = new Map<string, Set<() => void>>();

  function watch(deploymentId: string): DeploymentWatch {
    let changed = false;
    let closed = false;
    let wake = (): void => {};
    const listener = (): void => {
      changed = true;
      wake();
    };
    const group = listeners.get(deploymentId) ?? new Set();
    listeners.set(deploymentId, group.add(listener));
    return {
      next: async () => {
        if (!changed && !closed) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        changed = false;
        return !closed;
      },
      close: () => {
        closed = true;
        group.delete(listener);
        if (group.size === 0) listeners.delete(deploymentId);
        wake();
      },
    };
  }

  return {
    watch,
    notify: (deploymentId) => {
      for (const listener of listeners.get(deploymentId) ?? []) listener();
    },
  };
}
