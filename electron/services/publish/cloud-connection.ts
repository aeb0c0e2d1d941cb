import { setTimeout as wait } from 'node:timers/promises';
import { type CloudClient, createCloudClient } from '#shared/api/client.ts';
import type { FetchFunction } from '#shared/api/fetch-shape.ts';
import { publishServerSchema } from '#shared/contract/schemas.ts';
import type { SettingStore } from '#storage/setting-store.ts';
import { HostError } from '../errors.ts';
import type { Secrets } from '../ports.ts';
import { toPublishError } from './cloud-failure.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';

export interface CloudConnection {
  /** Names the engine in what is stored: its origin, empty for the one on this computer. */
  engine(): string;
  /** Whether it may be out of reach: the engine on this computer never is. */
  isRemote(): boolean;
  /** A client of the engine, which is started where it is this computer's. */
  connect(): Promise<CloudClient>;
  server(): { url: string | null };
  /** Throws HostError `publish-refused` where the engine doesn't take the token, `invalid-input` for an unsafe address. */
  setServer(server: { url: string | null; token: string }): Promise<{ url: string | null }>;
}

const serverKey = 'publish.server';
const tokenName = 'publish.token';

/** Chooses between the engine that the app starts by itself and one that the user named. */
export function createCloudConnection(
  engine: EmbeddedEngine,
  settings: SettingStore,
  secrets: Secrets,
): CloudConnection {
  const server = (): { url: string | null } =>
    publishServerSchema.catch({ url: null }).parse(settings.read(serverKey));

  return {
    server,
    engine: () => server().url ?? '',
    isRemote: () => server().url !== null,
    async connect() {
      const { url } = server();
      if (url !== null) return clientOf(url, (await secrets.read(tokenName)) ?? '');
      const { url: address, token } = await engine.address();
      return clientOf(address, token);
    },
    async setServer({ url, token }) {
      const origin = url === null ? null : safeOrigin(url);
      if (origin !== null) {
        await clientOf(origin, token)
          .apps.list({ limit: 1 })
          .catch((error: unknown) => {
            throw toPublishError(error);
          });
        await secrets.write(tokenName, token);
      }
      settings.write(serverKey, { url: origin });
      return { url: origin };
    },
  };
}

function clientOf(baseUrl: string, token: string): CloudClient {
  return createCloudClient({
    baseUrl,
    token,
    fetch: cloudFetch,
    wait: (milliseconds) => wait(milliseconds),
    attempts: 2,
  });
}

/** A token travels by https, or stays on this computer. */
function safeOrigin(address: string): string {
  const { protocol, hostname, origin } = new URL(address);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  if (protocol !== 'https:' && !isLocal) {
    throw new HostError('invalid-input', 'the address of a server begins with https://');
  }
  return origin;
}

const cloudFetch: FetchFunction = (url, { signal, ...request }) =>
  fetch(url, { ...request, signal: signal instanceof AbortSignal ? signal : null });
