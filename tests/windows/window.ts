import { setProps } from '#shared/document/commands/set-props.ts';
import type { DocumentStore } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { openDocument } from '#shared/document/open-document.ts';
import type { ContractClient } from '#tests/support/contract-client.ts';
import { DisconnectedError, toHostFailure } from '#renderer/host/host-failure.ts';
import { projectLog } from '#renderer/saving/project-log.ts';
import { type ProjectLog, type SaveQueue, createSaveQueue } from '#renderer/saving/save-queue.ts';

/** One window of a project as the interface opens it, with a connection that can be cut. */
export interface TestWindow {
  readonly document: DocumentStore;
  readonly saving: SaveQueue;
  /** Cuts the connection, or mends it. What is under way then gets no answer. */
  cut(isCut: boolean): void;
  /** The next call reaches the host and its answer is lost. */
  loseAnswer(): void;
  write(node: NodeId, props: Record<string, string>): void;
  close(): void;
}

export async function openWindow(
  clientOf: () => ContractClient,
  project: string,
): Promise<TestWindow> {
  let isCut = false;
  let losesAnswer = false;
  let sever = Promise.withResolvers<never>();
  sever.promise.catch(() => undefined);

  const lost = () => new DisconnectedError('cut');
  async function call<T>(run: (log: ProjectLog) => Promise<T>): Promise<T> {
    if (isCut) throw lost();
    const answer = await Promise.race([
      run(projectLog(clientOf() as Parameters<typeof projectLog>[0], project)),
      sever.promise,
    ]);
    if (!losesAnswer) return answer;
    losesAnswer = false;
    throw lost();
  }
  async function* untilCut<T>(events: AsyncIterable<T>): AsyncGenerator<T, void, void> {
    const iterator = events[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await Promise.race([iterator.next(), sever.promise]);
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      // Not waited for: it ends once the host has something to tell.
      void iterator.return?.();
    }
  }

  const { snapshot, updates, history, position } = await clientOf().projects.open({ project });
  const document = openDocument({ snapshot: snapshot ?? undefined, updates, history });
  const saving = createSaveQueue({
    ...{ document, position },
    log: {
      append: (input) => call((log) => log.append(input)),
      changes: async (after, signal) => untilCut(await call((log) => log.changes(after, signal))),
      open: () => call((log) => log.open()),
    },
    failureOf: toHostFailure,
    createId: () => crypto.randomUUID(),
    now: Date.now,
    wait: () => new Promise((resolve) => setTimeout(resolve, 2)),
  });
  const releases = [document.onGesture((gesture) => saving.push(gesture)), saving.follow()];
  return {
    document,
    saving,
    cut(next) {
      isCut = next;
      if (!next) return;
      sever.reject(lost());
      sever = Promise.withResolvers<never>();
      sever.promise.catch(() => undefined);
    },
    loseAnswer: () => {
      losesAnswer = true;
    },
    write: (node, props) =>
      document.transact('text', (transaction) => setProps(transaction, { nodes: [node], props })),
    close: () => {
      for (const release of releases) release();
    },
  };
}
