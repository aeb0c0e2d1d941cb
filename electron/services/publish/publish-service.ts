import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { type CloudClient, createCloudClient } from '#shared/api/client.ts';
import { CloudError } from '#shared/api/cloud-error.ts';
import type { FetchFunction } from '#shared/api/fetch-shape.ts';
import { manifestOf, planUploads } from '#shared/api/publish-plan.ts';
import type { App } from '#shared/api/schemas/app.ts';
import type { Deployment, Environment, PublishEvent } from '#shared/contract/schemas.ts';
import type { Storage } from '#storage/open-storage.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { ProjectsService } from '../projects/projects-service.ts';
import { toPublishError } from './cloud-failure.ts';
import { toDeployment } from './deployment.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { listSiteFiles } from './site-files.ts';

/** Makes the site of a project as it is now. Yields when it goes from writing code to building it; returns the folder. */
export type BuildSite = (
  project: string,
  signal: AbortSignal | undefined,
  siteUrl: Promise<string | null>,
) => AsyncGenerator<'generate' | 'build', string, void>;

interface PublishDependencies {
  readonly storage: Pick<Storage, 'deployments' | 'settings'>;
  readonly projects: Pick<ProjectsService, 'readDocument' | 'summary'>;
  readonly engine: EmbeddedEngine;
  readonly buildSite: BuildSite;
}

/** Deployments that the history shows. */
const historyLength = 50;

/** Publishes projects to the engine, one publish a project at a time, and keeps their history. */
export function createPublishService(
  dependencies: PublishDependencies,
): Omit<Handlers<'publish'>, 'check'> {
  const { storage, projects, engine, buildSite } = dependencies;
  const publishing = new Set<string>();

  const connect = async (): Promise<CloudClient> => {
    const { url, token } = await engine.address();
    return createCloudClient({
      baseUrl: url,
      token,
      fetch: cloudFetch,
      wait: (milliseconds) => wait(milliseconds),
    });
  };

  /** The app that the project was published as, or null before the first time or where the engine lost it. */
  const findApp = async (client: CloudClient, project: string): Promise<App | null> => {
    const id = z.string().safeParse(storage.settings.read(appKey(project))).data;
    if (id === undefined) return null;
    try {
      return await client.apps.get(id);
    } catch (error) {
      if (error instanceof CloudError && error.status === 404) return null;
      throw error;
    }
  };

  const ensureApp = async (client: CloudClient, project: string): Promise<App> => {
    const found = await findApp(client, project);
    if (found) return found;
    const { name } = projects.summary(project);
    const app = await client.apps.create({ name });
    storage.settings.write(appKey(project), app.id);
    return app;
  };

  const readHistory = async (client: CloudClient, project: string): Promise<Deployment[]> => {
    const app = await findApp(client, project);
    if (!app) return [];
    const page = await client.deploy.list(app.id, { limit: historyLength });
    const deployments = page.items.map(toDeployment);
    storage.deployments.save(project, deployments);
    return deployments;
  };

  async function* publish(
    project: string,
    environment: Environment,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<PublishEvent, void, void> {
    yield step('check');
    if (projects.readDocument(project).pages.length === 0)
      throw new HostError('invalid-input', 'no page');

    // The engine takes seconds to start the first time: it does so while the site is built.
    const connecting = connect();
    const preparing = connecting.then((client) => ensureApp(client, project));
    preparing.catch(() => undefined);
    const siteUrl = preparing.then(
      (app) => (environment === 'staging' ? app.staging_url : app.url),
      () => null,
    );
    const site = buildSite(project, signal, siteUrl);
    let built = await site.next();
    while (!built.done) {
      yield step(built.value);
      built = await site.next();
    }
    const folder = built.value;
    const files = await listSiteFiles(folder);

    yield step('connect');
    const client = await connecting;
    const app = await preparing;

    yield step('upload');
    const started = await client.deploy.start({
      app_id: app.id,
      environment,
      files: manifestOf(files),
    });
    const { uploads, bytesToUpload, unchangedCount } = planUploads(files, started.missing);
    const progress = {
      totalFiles: uploads.length,
      totalBytes: bytesToUpload,
      unchanged: unchangedCount,
    };
    let bytes = 0;
    yield { type: 'upload', files: 0, bytes, ...progress };
    for (const [index, file] of uploads.entries()) {
      signal?.throwIfAborted();
      const content = new Uint8Array(await readFile(join(folder, file.path)));
      await client.deploy.upload(started.deployment.id, file.sha256, content, signal);
      bytes += file.size;
      yield { type: 'upload', files: index + 1, bytes, ...progress };
    }

    yield step('switch');
    const finished = await client.deploy.finalize(started.deployment.id);
    if (finished.state !== 'live') {
      throw new HostError(
        'publish-failed',
        finished.error?.detail ?? `the deployment is ${finished.state}`,
      );
    }
    const deployment = toDeployment(finished);
    storage.deployments.save(project, [deployment]);
    yield { type: 'live', deployment };
  }

  return {
    async *start({ project, environment }, signal) {
      projects.summary(project);
      if (publishing.has(project)) throw new HostError('publish-busy', project);
      publishing.add(project);
      try {
        yield* publish(project, environment, signal);
      } catch (error) {
        throw toPublishError(error);
      } finally {
        publishing.delete(project);
      }
    },

    /** Starts no engine for a project that was never published; answers from memory where the engine can't be reached. */
    async history({ project }) {
      projects.summary(project);
      if (storage.settings.read(appKey(project)) === undefined) return [];
      try {
        return await readHistory(await connect(), project);
      } catch (error) {
        const failure = toPublishError(error);
        if (failure instanceof HostError) return storage.deployments.list(project);
        throw failure;
      }
    },

    async rollback({ project, deployment }) {
      projects.summary(project);
      try {
        const client = await connect();
        const app = await findApp(client, project);
        if (!app) throw new HostError('not-found', 'the project was never published');
        const wanted = await client.deploy.get(deployment);
        const live = await client.apps.rollback(app.id, {
          environment: wanted.environment,
          deployment_id: deployment,
        });
        await readHistory(client, project);
        return toDeployment(live);
      } catch (error) {
        throw toPublishError(error);
      }
    },
  };
}

const cloudFetch: FetchFunction = (url, { signal, ...request }) =>
  fetch(url, { ...request, signal: signal instanceof AbortSignal ? signal : null });

function appKey(project: string): string {
  return `publish.app.${project}`;
}

function step(name: Extract<PublishEvent, { type: 'step' }>['step']): PublishEvent {
  return { type: 'step', step: name };
}
