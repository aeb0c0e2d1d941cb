import { z } from 'zod';
import type { CloudClient } from '#shared/api/client.ts';
import { CloudError } from '#shared/api/cloud-error.ts';
import type { App } from '#shared/api/schemas/app.ts';
import type { SettingStore } from '#storage/setting-store.ts';

export interface PublishedApps {
  /** Whether the project was ever published to an engine. */
  isKnown(engine: string, project: string): boolean;
  /** The app that the project was published as, or null before the first time or where the engine lost it. */
  find(client: CloudClient, engine: string, project: string): Promise<App | null>;
  /** As `find`, but makes it where there is none. */
  ensure(client: CloudClient, engine: string, project: string, name: string): Promise<App>;
}

/** Remembers as which app each project is published on each engine. */
export function createPublishedApps(settings: SettingStore): PublishedApps {
  const find: PublishedApps['find'] = async (client, engine, project) => {
    const id = z.string().safeParse(settings.read(appKey(engine, project))).data;
    if (id === undefined) return null;
    try {
      return await client.apps.get(id);
    } catch (error) {
      if (error instanceof CloudError && error.status === 404) return null;
      throw error;
    }
  };
  return {
    isKnown: (engine, project) => settings.read(appKey(engine, project)) !== undefined,
    find,
    async ensure(client, engine, project, name) {
      const found = await find(client, engine, project);
      if (found) return found;
      const app = await client.apps.create({ name });
      settings.write(appKey(engine, project), app.id);
      return app;
    },
  };
}

function appKey(engine: string, project: string): string {
  return `publish.app.${project}${engine === '' ? '' : `@${engine}`}`;
}
