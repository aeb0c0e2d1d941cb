import { openStorage } from '#storage/open-storage.ts';
import { createAssetsService } from './assets/assets-service.ts';
import { HostError } from './errors.ts';
import type { Ports } from './ports.ts';
import { createAppService } from './preferences/app-service.ts';
import { createProjectsService } from './projects/projects-service.ts';
import { type ContractHandlers, type Router, createRouter } from './router.ts';
import { createTemplatesService } from './templates/templates-service.ts';

export interface Services {
  readonly router: Router;
  /** An asset's media type and bytes, for hosts that serve them as files. Throws HostError `not-found`. */
  readonly readAsset: ContractHandlers['assets']['read'];
  /** Stops what was started and closes the database. Everything acknowledged is on the disk already. */
  close(): Promise<void>;
}

/** Puts the app together from what a host provides. Both hosts call this and nothing else. */
export function createServices(ports: Ports): Services {
  const storage = openStorage(ports.paths.data);
  if (storage.damagedFile !== null) {
    ports.logger.error('the database was damaged and a backup took its place', {
      keptAt: storage.damagedFile,
    });
  }
  const assets = createAssetsService(storage, ports);
  const templates = createTemplatesService(assets, ports);
  const projects = createProjectsService(storage, ports, templates.makeContent);
  const handlers: ContractHandlers = {
    app: createAppService(storage, ports),
    projects,
    assets,
    templates,
    preview: { start: unavailable, stop: unavailable },
    export: { chooseFolder: unavailable, run: unavailable },
    publish: { start: unavailable, history: unavailable, rollback: unavailable },
  };

  return {
    router: createRouter(handlers, ports.logger),
    readAsset: assets.read,
    async close() {
      storage.close();
    },
  };
}

function unavailable(): never {
  throw new HostError('unexpected', 'not part of this build');
}
