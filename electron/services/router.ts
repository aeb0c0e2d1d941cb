import { implement } from '@orpc/server';
import { contract } from '#shared/contract/contract.ts';
import { toContractError, toHostError } from './errors.ts';
import type { Handlers } from './handlers.ts';
import type { Logger } from './ports.ts';

/** One set of handlers for each group of the contract. */
export type ContractHandlers = { readonly [Group in keyof typeof contract]: Handlers<Group> };

/** The contract's implementation, the same for every transport: validates, calls a handler, maps errors. */
export function createRouter(handlers: ContractHandlers, logger: Logger) {
  const fail = (thrown: unknown, call: readonly string[]): Error => {
    const error = toHostError(thrown);
    if (error.code === 'unexpected') {
      logger.error('call failed', { call: call.join('.'), error: error.cause });
    }
    return toContractError(error);
  };
  const os = implement(contract).use(async ({ next, path }) => {
    try {
      return await next();
    } catch (thrown) {
      throw fail(thrown, path);
    }
  });
  const {
    app,
    projects,
    versions,
    assets,
    thumbnails,
    templates,
    preview,
    export: exports,
    publish,
  } = handlers;

  return os.router({
    app: {
      capabilities: os.app.capabilities.handler(() => app.capabilities()),
      preferences: os.app.preferences.handler(() => app.preferences()),
      setPreferences: os.app.setPreferences.handler(({ input }) => app.setPreferences(input)),
      space: os.app.space.handler(() => app.space()),
      tidy: os.app.tidy.handler(() => app.tidy()),
      recovery: os.app.recovery.handler(() => app.recovery()),
      dismissRecovery: os.app.dismissRecovery.handler(({ input }) => app.dismissRecovery(input)),
      openExternal: os.app.openExternal.handler(({ input }) => app.openExternal(input)),
    },
    projects: {
      list: os.projects.list.handler(() => projects.list()),
      create: os.projects.create.handler(({ input }) => projects.create(input)),
      open: os.projects.open.handler(({ input }) => projects.open(input)),
      append: os.projects.append.handler(({ input }) => projects.append(input)),
      changes: os.projects.changes.handler(async function* ({ input, signal, path }) {
        try {
          for await (const change of await projects.changes(input, signal)) yield change;
        } catch (thrown) {
          throw fail(thrown, path);
        }
      }),
      rename: os.projects.rename.handler(({ input }) => projects.rename(input)),
      duplicate: os.projects.duplicate.handler(({ input }) => projects.duplicate(input)),
      trash: os.projects.trash.handler(({ input }) => projects.trash(input)),
      restore: os.projects.restore.handler(({ input }) => projects.restore(input)),
      remove: os.projects.remove.handler(({ input }) => projects.remove(input)),
      history: os.projects.history.handler(({ input }) => projects.history(input)),
      exportFile: os.projects.exportFile.handler(({ input }) => projects.exportFile(input)),
      importFile: os.projects.importFile.handler(({ input }) => projects.importFile(input)),
    },
    versions: {
      list: os.versions.list.handler(({ input }) => versions.list(input)),
      create: os.versions.create.handler(({ input }) => versions.create(input)),
      rename: os.versions.rename.handler(({ input }) => versions.rename(input)),
    },
    assets: {
      list: os.assets.list.handler(({ input }) => assets.list(input)),
      add: os.assets.add.handler(({ input }) => assets.add(input)),
      read: os.assets.read.handler(({ input }) => assets.read(input)),
      crop: os.assets.crop.handler(({ input }) => assets.crop(input)),
      copy: os.assets.copy.handler(({ input }) => assets.copy(input)),
    },
    thumbnails: {
      list: os.thumbnails.list.handler(() => thumbnails.list()),
      set: os.thumbnails.set.handler(({ input }) => thumbnails.set(input)),
    },
    templates: {
      list: os.templates.list.handler(() => templates.list()),
    },
    preview: {
      start: os.preview.start.handler(({ input, signal }) => preview.start(input, signal)),
      stop: os.preview.stop.handler(({ input }) => preview.stop(input)),
    },
    export: {
      chooseFolder: os.export.chooseFolder.handler(() => exports.chooseFolder()),
      run: os.export.run.handler(({ input, signal }) => exports.run(input, signal)),
      archive: os.export.archive.handler(async function* ({ input, signal, path }) {
        try {
          for await (const event of await exports.archive(input, signal)) yield event;
        } catch (thrown) {
          throw fail(thrown, path);
        }
      }),
    },
    publish: {
      check: os.publish.check.handler(({ input }) => publish.check(input)),
      start: os.publish.start.handler(async function* ({ input, signal, path }) {
        try {
          const events = await publish.start(input, signal);
          for await (const event of events) yield event;
        } catch (thrown) {
          throw fail(thrown, path);
        }
      }),
      history: os.publish.history.handler(({ input }) => publish.history(input)),
      rollback: os.publish.rollback.handler(({ input }) => publish.rollback(input)),
      promote: os.publish.promote.handler(({ input }) => publish.promote(input)),
      status: os.publish.status.handler(({ input }) => publish.status(input)),
      overview: os.publish.overview.handler(() => publish.overview()),
      cancelQueued: os.publish.cancelQueued.handler(({ input }) => publish.cancelQueued(input)),
      retryQueued: os.publish.retryQueued.handler(() => publish.retryQueued()),
      watch: os.publish.watch.handler(async function* ({ input, signal }) {
        for await (const notice of await publish.watch(input, signal)) yield notice;
      }),
      server: os.publish.server.handler(() => publish.server()),
      setServer: os.publish.setServer.handler(({ input }) => publish.setServer(input)),
    },
  });
}

export type Router = ReturnType<typeof createRouter>;
