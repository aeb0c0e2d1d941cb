import type { Asset } from '#shared/contract/schemas.ts';
import type { HostClient } from '../host/host-client.ts';

/** Stores an image file in the project. Rejects as the host does. */
export async function uploadImage(client: HostClient, project: string, file: File): Promise<Asset> {
  const content = new Uint8Array(await file.arrayBuffer());
  return client.assets.add({ project, name: file.name.slice(0, 200), content });
}
