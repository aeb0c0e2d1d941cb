import { z } from 'zod';
import { environmentSchema } from '#shared/contract/schemas.ts';
import { openStorage } from '#storage/open-storage.ts';
import { createAssetsService } from './assets/assets-service.ts';
import { createShownAssets } from './assets/shown-assets.ts';
import { createBuildService } from './build/build-service.ts';
import { createExportService } from './export/export-service.ts';
import { createGenerator } from './generate/generator.ts';
import { createInspector } from './inspection/inspector.ts';
import { removeAside, setWorkAside } from './generate/work-folders.ts';
import type { Ports } from './ports.ts';
import { createAppService } from './preferences/app-service.ts';
import { createRecoveryHandlers } from './preferences/recovery.ts';
import { createPreviewService } from './preview/preview-service.ts';
import { createProjectsService } from './projects/projects-service.ts';
import { type ContractHandlers, type Router, createRouter } from './router.ts';
import { createEmbeddedEngine } from './publish/embedded-engine.ts';
import { createCheckHandler } from './publish/check-handler.ts';
import { createCloudConnection } from './publish/cloud-connection.ts';
import { createPublishService } from './publish/publish-service.ts';
import { createProjectFileService } from './project-file/project-file-service.ts';
import { createSpaceService } from './space/space-service.ts';
import { type TemplatesService, createTemplatesService } from './templates/templates-service.ts';
import {
  type ThumbnailsService,
  createThumbnailsService,
} from './thumbnails/thumbnails-service.ts';
import { createHistoryHandler } from './versions/history-handler.ts';
import { createVersionsService } from './versions/versions-service.ts';

export interface Services {
  readonly router: Router;
  /** An asset's media type and bytes, for hosts that serve them as files. Throws HostError `not-found`. */
  readonly readAsset: ContractHandlers['assets']['read'];
  /** A project's picture, for hosts that serve it as a file. Throws HostError `not-found`. */
  readonly readThumbnail: ThumbnailsService['read'];
  /** A picture of a template, for hosts that serve it as a file. Throws HostError `not-found`. */
  readonly readTemplatePreview: TemplatesService['readPreview'];
  /** Stops what was started and closes the database. Everything acknowledged is on the disk already. */
  close(): Promise<void>;
}

/** Edits after which a quiet moment is used for a backup. */
const editsPerUpkeep = 200;

/** Puts the app together from what a host provides. Both hosts call this and nothing else. */
export function createServices(ports: Ports): Services {
  const storage = openStorage(ports.paths.data);
  const backedUp = storage
    .backUpIfDue()
    .catch((error: unknown) => ports.logger.warn('no backup made', { error }));
  const inspector = createInspector();
  const shown = createShownAssets(storage.assetFiles, inspector);
  const assets = createAssetsService({ storage, ports, inspector, shown });
  const templates = createTemplatesService(assets, ports);
  const projects = createProjectsService(storage, ports, templates.makeContent, inspector);
  const thumbnails = createThumbnailsService(storage, ports.paths.data);
  const space = createSpaceService({ storage, thumbnails, ports });
  let edits = 0;
  const stopCounting = projects.onAppended(() => {
    edits += 1;
    if (edits % editsPerUpkeep === 0) space.tidySoon();
    else space.postpone();
  });
  const generator = createGenerator({ projects, storage, shown, paths: ports.paths });
  const preview = createPreviewService({ ...ports, projects, generator });
  const build = createBuildService({ ...ports, generator });
  const engine = createEmbeddedEngine(ports.startProgram, ports.paths, {
    read: () => z.number().int().nullable().catch(null).parse(storage.settings.read('engine.port')),
    write: (port) => storage.settings.write('engine.port', port),
  });
  const publish = createPublishService({
    ...{ storage, projects, ports },
    connection: createCloudConnection(engine, storage.settings, ports.secrets),
    buildSite: build.buildSite,
  });
  const handlers: ContractHandlers = {
    app: {
      ...createAppService(storage, ports),
      ...createRecoveryHandlers(storage, ports.logger),
      space: space.measure,
      tidy: space.tidy,
    },
    projects: {
      ...projects,
      ...createProjectFileService({ storage, projects, assets, inspector, thumbnails }),
      history: createHistoryHandler(storage),
      async duplicate(input) {
        const copy = await projects.duplicate(input);
        await thumbnails.copy(input.project, copy.id);
        return copy;
      },
      async remove(input) {
        await projects.remove(input);
        space.tidySoon();
        await preview.forget(input.project);
        for (const environment of environmentSchema.options) {
          await publish.cancelQueued({ ...input, environment });
        }
        await thumbnails.forget(input.project);
      },
    },
    versions: createVersionsService(storage, ports),
    assets,
    thumbnails,
    templates,
    preview,
    export: createExportService({ generator, dialogs: ports.dialogs }),
    publish: {
      ...publish,
      check: createCheckHandler(storage, projects),
    },
  };

  space.tidySoon();
  return {
    router: createRouter(handlers, ports.logger),
    readAsset: assets.read,
    readThumbnail: thumbnails.read,
    readTemplatePreview: templates.readPreview,
    async close() {
      stopCounting();
      await Promise.all([
        ...[backedUp, projects.recovered, preview.close(), publish.close(), space.close()],
        inspector.close(),
      ]);
      await engine.close();
      setWorkAside(ports.paths.data);
      await removeAside(ports.paths.data).catch((error: unknown) =>
        ports.logger.warn('work folders not removed', { error }),
      );
      storage.close();
    },
  };
}
