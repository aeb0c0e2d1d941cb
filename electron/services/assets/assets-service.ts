import type { StoredAsset } from '#storage/asset-store.ts';
import type { Storage } from '#storage/open-storage.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { cropImage } from './crop-image.ts';
import { inspectAsset } from './inspect-asset.ts';

export interface AssetsService extends Handlers<'assets'> {
  /**
   * Stores the bytes for a project that is about to be made, inside of `assetFiles.hold`. Throws HostError
   * as `add` does.
   */
  store(name: string, content: Uint8Array): Promise<StoredAsset>;
}

export function createAssetsService(storage: Storage, ports: Pick<Ports, 'clock'>): AssetsService {
  const requireProject = (projectId: string): void => {
    if (storage.projects.find(projectId) === undefined) {
      throw new HostError('not-found', `project ${projectId}`);
    }
  };

  const store = async (name: string, content: Uint8Array): Promise<StoredAsset> => {
    const inspected = inspectAsset(content);
    const id = await storage.assetFiles.write(inspected.content);
    const { mediaType, width, height } = inspected;
    return { id, name, mediaType, bytes: inspected.content.byteLength, width, height };
  };

  /** Stores the bytes for a project that is there, and answers with the asset as the project knows it. */
  const storeFor = (projectId: string, name: string, content: Uint8Array): Promise<StoredAsset> =>
    storage.assetFiles.hold(async () => {
      const asset = await store(name, content);
      // Another window may have deleted it meanwhile.
      requireProject(projectId);
      storage.assets.insert(projectId, asset, ports.clock());
      return storage.assets.find(projectId, asset.id) ?? asset;
    });

  return {
    store,
    list({ project }) {
      requireProject(project);
      return storage.assets.list(project);
    },
    async add({ project, name, content }) {
      requireProject(project);
      return storeFor(project, name, content);
    },
    async crop({ project, asset: id, rectangle }) {
      const original = storage.assets.find(project, id);
      if (original === undefined) throw new HostError('not-found', `asset ${id}`);
      const content = await storage.assetFiles.read(id);
      const part = await cropImage({ ...original, content }, rectangle);
      return storeFor(project, original.name, part);
    },
    copy({ project, from, assets }) {
      requireProject(project);
      return storage.transaction(() =>
        assets.flatMap((id) => {
          const asset = storage.assets.find(from, id);
          if (asset === undefined) return [];
          storage.assets.insert(project, asset, ports.clock());
          return storage.assets.find(project, id) ?? [];
        }),
      );
    },
    async read({ project, asset: id }) {
      const asset = storage.assets.find(project, id);
      if (asset === undefined) throw new HostError('not-found', `asset ${id}`);
      return { asset, content: await storage.assetFiles.read(id) };
    },
  };
}
