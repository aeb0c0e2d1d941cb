import { join } from 'node:path';
import type { CloudClient } from '#shared/api/client.ts';
import { manifestOf } from '#shared/api/publish-plan.ts';
import type {
  Deployment,
  Environment,
  Publication,
  PublicationNotice,
  PublishEvent,
} from '#shared/contract/schemas.ts';
import { environmentSchema } from '#shared/contract/schemas.ts';
import type { Deployment as CloudDeployment } from '#shared/api/schemas/deployment.ts';
import type { DeploymentSource } from '#storage/deployment-store.ts';
import type { Storage } from '#storage/open-storage.ts';
import { HostError, toHostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import type { ProjectsService } from '../projects/projects-service.ts';
import type { CloudConnection } from './cloud-connection.ts';
import { toPublishError } from './cloud-failure.ts';
import { contentDigest } from './content-digest.ts';
import { type Shipment, deliver, isCut } from './deliver.ts';
import { toDeployment } from './deployment.ts';
import { createNotices } from './notices.ts';
import { createPublishQueue } from './publish-queue.ts';
import { createPublishedApps } from './published-apps.ts';
import { listSiteFiles } from './site-files.ts';

/** Makes the site of a project as it is now. Yields when it goes from writing code to building it; returns the folder. */
export type BuildSite = (
  project: string,
  signal: AbortSignal | undefined,
  siteUrl: Promise<string | null>,
) => AsyncGenerator<'generate' | 'build', string, void>;

interface PublishDependencies {
  readonly storage: Pick<Storage, 'deployments' | 'settings' | 'outbox' | 'log' | 'projects'>;
  readonly projects: Pick<ProjectsService, 'readDocument' | 'summary'>;
  readonly connection: CloudConnection;
  readonly buildSite: BuildSite;
  readonly ports: Pick<Ports, 'clock' | 'logger'> & { readonly paths: { readonly data: string } };
}

export interface PublishService extends Omit<Handlers<'publish'>, 'check'> {
  close(): Promise<void>;
}

/** Deployments that the history shows. */
const historyLength = 50;
/** Cuts in a row after which a publication stops waiting in front of the user, and is queued. */
const patience = 3;

/** Publishes projects to the engine, one publish a project at a time, and keeps their history. */
export function createPublishService(dependencies: PublishDependencies): PublishService {
  const { storage, projects, connection, buildSite, ports } = dependencies;
  const publishing = new Set<string>();
  const notices = createNotices(storage.outbox, ports.clock);
  const apps = createPublishedApps(storage.settings);

  const tell = (
    project: string,
    environment: Environment,
    outcome: PublicationNotice['outcome'],
  ): void => {
    const found = storage.projects.find(project);
    if (found) notices.tell({ project, name: found.name, environment, outcome });
  };

  const reach = async (project: string): Promise<{ client: CloudClient; app: string }> => {
    const client = await connection.connect();
    const { name } = projects.summary(project);
    return { client, app: (await apps.ensure(client, connection.engine(), project, name)).id };
  };

  /** Where visitors will find the site, for the links that they share; null where that can't be known now. */
  const siteUrl = async (project: string): Promise<string | null> => {
    try {
      const client = await connection.connect();
      const { name } = projects.summary(project);
      return (await apps.ensure(client, connection.engine(), project, name)).url;
    } catch {
      const known = storage.deployments.list(project, connection.engine());
      return known.find(({ environment }) => environment === 'production')?.url ?? null;
    }
  };

  const keep = (project: string, cloud: CloudDeployment, source: DeploymentSource): Deployment => {
    const deployment = toDeployment(cloud);
    storage.deployments.save(project, connection.engine(), [deployment]);
    storage.deployments.setSource(deployment.id, source);
    return deployment;
  };

  const keepShipment = (shipment: Shipment, cloud: CloudDeployment): Deployment =>
    keep(shipment.project, cloud, {
      sequence: shipment.sequence,
      manifest: manifestOf(shipment.files),
      content: shipment.content,
    });

  const queue = createPublishQueue({
    outbox: storage.outbox,
    folder: join(ports.paths.data, 'outbox'),
    clock: ports.clock,
    async send(shipment, signal) {
      const { project, environment } = shipment;
      const delivery = deliver(shipment, { connect: () => reach(project), signal, patience: 0 });
      let next = await delivery.next();
      while (!next.done) next = await delivery.next();
      const deployment = keepShipment(shipment, next.value);
      tell(project, environment, { type: 'live', deployment });
    },
    onWaiting(project, environment) {
      const waiting = queue.find(project, environment);
      if (waiting) tell(project, environment, { type: waiting.sending ? 'sending' : 'waiting' });
    },
    onFailed({ project, environment }, error) {
      const { code, detail } = toHostError(toPublishError(error));
      ports.logger.warn('a queued publication failed', { project, environment, error });
      tell(project, environment, { type: 'failed', failure: { code, detail } });
    },
  });

  const readHistory = async (client: CloudClient, project: string): Promise<Deployment[]> => {
    const engine = connection.engine();
    const app = await apps.find(client, engine, project);
    if (!app) return [];
    const page = await client.deploy.list(app.id, { limit: historyLength });
    const deployments = page.items.map(toDeployment);
    storage.deployments.save(project, engine, deployments);
    return deployments;
  };

  async function* publish(
    project: string,
    environment: Environment,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<PublishEvent, void, void> {
    yield { type: 'step', step: 'check' };
    if (projects.readDocument(project).pages.length === 0)
      throw new HostError('invalid-input', 'no page');

    // The engine takes seconds to start the first time: it does so while the site is built.
    connection.connect().catch(() => undefined);
    const sequence = storage.log.newestSequence(project);
    const content = contentDigest(projects.readDocument(project));
    const site = buildSite(project, signal, siteUrl(project));
    let built = await site.next();
    while (!built.done) {
      yield { type: 'step', step: built.value };
      built = await site.next();
    }
    const folder = built.value;
    const files = await listSiteFiles(folder);
    const shipment: Shipment = { project, environment, folder, files, sequence, content };
    await queue.remove(project, environment);

    try {
      const live = yield* deliver(shipment, { connect: () => reach(project), signal, patience });
      const deployment = keepShipment(shipment, live);
      yield { type: 'live', deployment };
      tell(project, environment, { type: 'changed' });
    } catch (error) {
      if (!connection.isRemote() || !isCut(error)) throw error;
      const queued = await queue.put(shipment);
      yield { type: 'queued', queued };
      tell(project, environment, { type: 'queued' });
    }
  }

  /** None where what was changed is as it was again. */
  const changesSince = (project: string, { sequence, content }: DeploymentSource) => {
    const changes = storage.deployments.changesAfter(project, sequence);
    if (changes.count === 0 || content === null) return changes;
    const isSame = contentDigest(projects.readDocument(project)) === content;
    return isSame ? { count: 0, since: null } : changes;
  };

  const publicationOf = (project: string, environment: Environment): Publication => {
    const live =
      storage.deployments
        .list(project, connection.engine())
        .find((known) => known.environment === environment && known.state === 'live') ?? null;
    const source = live && storage.deployments.source(live.id);
    const changes = source && changesSince(project, source);
    return {
      environment,
      live,
      changes: changes?.count ?? null,
      changedAt: changes?.since ?? null,
      queued: queue.find(project, environment),
    };
  };
  const status = (project: string): Publication[] =>
    environmentSchema.options.map((environment) => publicationOf(project, environment));

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
      if (!apps.isKnown(connection.engine(), project)) return [];
      try {
        return await readHistory(await connection.connect(), project);
      } catch (error) {
        const failure = toPublishError(error);
        if (failure instanceof HostError) {
          return storage.deployments.list(project, connection.engine());
        }
        throw failure;
      }
    },

    async rollback({ project, deployment }) {
      projects.summary(project);
      try {
        const client = await connection.connect();
        const app = await apps.find(client, connection.engine(), project);
        if (!app) throw new HostError('publish-gone', 'the project was never published');
        const wanted = await client.deploy.get(deployment);
        await queue.remove(project, wanted.environment);
        const live = await client.apps.rollback(app.id, {
          environment: wanted.environment,
          deployment_id: deployment,
        });
        await readHistory(client, project);
        tell(project, wanted.environment, { type: 'changed' });
        return toDeployment(live);
      } catch (error) {
        throw toPublishError(error);
      }
    },

    async promote({ project }) {
      projects.summary(project);
      const { live } = publicationOf(project, 'staging');
      const source = live && storage.deployments.source(live.id);
      if (!source) throw new HostError('publish-gone', 'nothing that was made here is in staging');
      try {
        const { client, app } = await reach(project);
        const files = { ...source.manifest };
        const { deployment } = await client.deploy.start({
          app_id: app,
          environment: 'production',
          files,
        });
        const finished = await client.deploy.finalize(deployment.id);
        if (finished.state !== 'live') {
          throw new HostError('publish-failed', `the deployment is ${finished.state}`);
        }
        await queue.remove(project, 'production');
        const kept = keep(project, finished, source);
        tell(project, 'production', { type: 'changed' });
        return kept;
      } catch (error) {
        throw toPublishError(error);
      }
    },

    status({ project }) {
      projects.summary(project);
      return status(project);
    },

    overview() {
      const known = new Set([
        ...storage.deployments.projects(connection.engine()),
        ...queue.projects(),
      ]);
      return [...known].map((project) => ({ project, publications: status(project) }));
    },

    async cancelQueued({ project, environment }) {
      const canceled = await queue.remove(project, environment);
      if (canceled) tell(project, environment, { type: 'canceled' });
    },
    retryQueued: () => queue.retry(),
    watch: (_, signal) => notices.watch(signal),
    server: () => connection.server(),
    async setServer(server) {
      const chosen = await connection.setServer(server);
      queue.retry();
      return chosen;
    },
    close: () => queue.close(),
  };
}
