import { z } from 'zod';
import { type Deployment, deploymentSchema } from '#shared/contract/schemas.ts';
import type { Database } from './database.ts';

/** What a deployment was made of. */
export interface DeploymentSource {
  /** The newest row of the project's log that is in it. */
  readonly sequence: number;
  /** Path → digest of every file. */
  readonly manifest: Readonly<Record<string, string>>;
  /** Digest of the project's content; null where it wasn't kept. */
  readonly content: string | null;
}

export interface DeploymentStore {
  /** What was known of a project's deployments when an engine last answered, newest first. */
  list(projectId: string, engine: string): Deployment[];
  /** Projects with a deployment on an engine. */
  projects(engine: string): string[];
  /** A live one supersedes the one that was live in its environment. */
  save(projectId: string, engine: string, deployments: readonly Deployment[]): void;
  source(deployment: string): DeploymentSource | undefined;
  /** For a deployment that is saved. */
  setSource(deployment: string, source: DeploymentSource): void;
  /** How many rows the log has after one, and when the first of them was made. */
  changesAfter(projectId: string, sequence: number): { count: number; since: number | null };
}

const manifestSchema = z.record(z.string(), z.string());

/** Keeps deployments beside the project, so that its publish history can be read with no engine in reach. */
export function createDeploymentStore(database: Database): DeploymentStore {
  const selectAll = database.prepare<[string, string]>(
    `SELECT id, environment, state, url, files, created_at AS createdAt FROM deployment
     WHERE project_id = ? AND engine = ? ORDER BY created_at DESC, rowid DESC`,
  );
  const selectProjects = database.prepare<[string], { id: string }>(
    'SELECT DISTINCT project_id AS id FROM deployment WHERE engine = ?',
  );
  const supersede = database.prepare<[Record<string, string>]>(
    `UPDATE deployment SET state = 'superseded' WHERE project_id = @projectId AND engine = @engine
     AND environment = @environment AND state = 'live' AND id <> @id`,
  );
  const upsert = database.prepare<[Deployment & { projectId: string; engine: string }]>(
    `INSERT INTO deployment (id, project_id, engine, environment, state, url, files, created_at)
     VALUES (@id, @projectId, @engine, @environment, @state, @url, @files, @createdAt)
     ON CONFLICT (id) DO UPDATE SET environment = excluded.environment, state = excluded.state,
       url = excluded.url, files = excluded.files, created_at = excluded.created_at`,
  );
  const selectSource = database.prepare<
    [string],
    { sequence: number | null; manifest: string | null; content: string | null }
  >('SELECT sequence, manifest, content FROM deployment WHERE id = ?');
  const updateSource = database.prepare<[number, string, string | null, string]>(
    'UPDATE deployment SET sequence = ?, manifest = ?, content = ? WHERE id = ?',
  );
  const countChanges = database.prepare<[string, number], { count: number; since: number | null }>(
    `SELECT count(*) AS count, min(created_at) AS since FROM project_update
     WHERE project_id = ? AND sequence > ?`,
  );
  return {
    list: (projectId, engine) =>
      selectAll.all(projectId, engine).flatMap((row) => deploymentSchema.safeParse(row).data ?? []),
    projects: (engine) => selectProjects.all(engine).map(({ id }) => id),
    save: database.transaction(
      (projectId: string, engine: string, deployments: readonly Deployment[]) => {
        for (const deployment of deployments) {
          const { id, environment, state } = deployment;
          if (state === 'live') supersede.run({ projectId, engine, environment, id });
          upsert.run({ ...deployment, projectId, engine });
        }
      },
    ),
    source(deployment) {
      const row = selectSource.get(deployment);
      if (row === undefined || row.sequence === null) return undefined;
      const manifest = manifestSchema.safeParse(parse(row.manifest)).data;
      return manifest && { sequence: row.sequence, manifest, content: row.content };
    },
    setSource: (deployment, { sequence, manifest, content }) => {
      updateSource.run(sequence, JSON.stringify(manifest), content, deployment);
    },
    changesAfter: (projectId, sequence) =>
      countChanges.get(projectId, sequence) ?? { count: 0, since: null },
  };
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
