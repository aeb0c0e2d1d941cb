import type { StoredAsset } from '#storage/asset-store.ts';
import type { Storage } from '#storage/open-storage.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { cropImage } from './crop-image.ts';
import type { Inspector } from '../inspection/inspector.ts';
import type { InspectedAsset } from './inspect-asset.ts';
import type { ShownAssets } from './shown-assets.ts';

export interface AssetsService extends Handlers<'assets'> {
  /**
   * Stores the bytes for a project that is about to be made, inside of `assetFiles.hold`. Throws HostError
   * as `add` does.
   */
  store(name: string, content: Uint8Array): Promise<StoredAsset>;
  /** As `store`, for bytes that were inspected already. */
  keep(name: string, inspected: InspectedAsset): Promise<StoredAsset>;
}

export interface AssetsDependencies {
  readonly storage: Storage;
  readonly ports: Pick<Ports, 'clock'>;
  readonly inspector: Pick<Inspector, 'inspectAsset'>;
  readonly shown: ShownAssets;
}

export function createAssetsService({
  storage,
  ports,
  inspector,
  shown,
}: AssetsDependencies): AssetsService {
  const requireProject = (projectId: string): void => {
    if (storage.projects.find(projectId) === undefined) {
      throw new HostError('not-found', `project ${projectId}`);
    }
  };

  const keep: AssetsService['keep'] = async (name, { mediaType, content, width, height }) => {
    const id = await storage.assetFiles.write(content);
    return { id, name, mediaType, bytes: content.byteLength, width, height };
  };

  const store: AssetsService['store'] = async (name, content) =>
    keep(name, await inspector.inspectAsset(content));

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
    keep,
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
      const content = await shown.read(id);
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
      return { asset, content: await shown.read(id) };
    },
  };
}
