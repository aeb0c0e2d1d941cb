import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { setTheme } from '#shared/document/commands/project-entries.ts';
import type { CommittedGesture, DocumentStore } from '#shared/document/document.ts';
import { type ContractClient, connectClient } from '#tests/support/contract-client.ts';
import { append, documentOf } from '#tests/support/editing.ts';
import { seededRandom } from '#tests/support/random.ts';
import { type RunningWebHost, startWebHost } from '#tests/support/web-host.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';

const killsPerLane = 25;
const longestRound = 250;

/** What one project must hold after any kill. */
interface Acknowledged {
  readonly tokens: Map<string, string>;
  readonly assets: Set<string>;
}

describe('every acknowledged edit outlives SIGKILL (25 kills for each seed)', () => {
  it.concurrent.each([{ seed: 20_260_101 }, { seed: 7_919 }])(
    'seed $seed',
    { timeout: 240_000 },
    async ({ seed }) => {
      const file = await runLane(seed);
      expect(integrity(file)).toEqual(['ok', []]);
    },
  );
});

/** Edits and kills in turn. Returns the database's file. */
async function runLane(seed: number): Promise<string> {
  const random = seededRandom(seed);
  const data = makeTemporaryFolder();
  const acknowledged: Acknowledged = { tokens: new Map(), assets: new Set() };
  let projectId: string | undefined;
  let edits = 0;

  for (let round = 0; round < killsPerLane; round += 1) {
    const host = await startWebHost({ data });
    const { client, close } = await connectClient(host.url);
    projectId ??= (await client.projects.create({ name: 'Prueba', locale: 'es', template: null }))
      .id;
    const document = await openAndCompare(client, projectId, acknowledged);
    edits = await editUntilKilled(host, client, document, projectId, acknowledged, edits, random);
    close();
  }

  const host = await startWebHost({ data });
  const { client, close } = await connectClient(host.url);
  await openAndCompare(client, projectId ?? '', acknowledged);
  close();
  await host.stop();
  expect(acknowledged.tokens.size).toBeGreaterThan(killsPerLane);
  return join(data, 'tausepro.db');
}

/** Opens the project as the interface would, and finds everything that was ever acknowledged. */
async function openAndCompare(
  client: ContractClient,
  project: string,
  { tokens, assets }: Acknowledged,
): Promise<DocumentStore> {
  const opened = await client.projects.open({ project });
  expect(opened.recovery).toBeNull();
  const document = documentOf(opened);
  const found = new Map([...tokens.keys()].map((token) => [token, document.theme[token]]));
  expect(found).toEqual(tokens);
  for (const asset of assets) {
    expect((await client.assets.read({ project, asset })).asset.id).toBe(asset);
  }
  return document;
}

/** Sends edits without waiting for answers, and kills the host at a random moment. Returns the count of edits so far. */
async function editUntilKilled(
  host: RunningWebHost,
  client: ContractClient,
  document: DocumentStore,
  project: string,
  acknowledged: Acknowledged,
  editsBefore: number,
  random: () => number,
): Promise<number> {
  let edits = editsBefore;
  let alive = true;
  const killed = wait(random() * longestRound).then(() => {
    alive = false;
    return host.kill();
  });
  const answers: Promise<void>[] = [];
  const keep = (answer: Promise<unknown>, whenAcknowledged: () => void): void => {
    answers.push(answer.then(whenAcknowledged, () => undefined));
  };

  const content = new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><title>${editsBefore}</title></svg>`,
  );
  const added = client.assets.add({ project, name: 'a.svg', content });
  keep(added, () => void added.then(({ id }) => acknowledged.assets.add(id)));
  while (alive) {
    edits += 1;
    const token = `color.edit-${edits}`;
    const value = `#${edits.toString(16).padStart(6, '0')}`;
    keep(append(client, project, setToken(document, token, value)), () => {
      acknowledged.tokens.set(token, value);
    });
    await wait(random() * 6);
  }
  await killed;
  await Promise.all(answers);
  return edits;
}

function setToken(document: DocumentStore, token: string, value: string): CommittedGesture {
  const committed: CommittedGesture[] = [];
  const release = document.onGesture((gesture) => committed.push(gesture));
  document.transact('theme', (transaction) =>
    setTheme(transaction, { tokens: { [token]: value } }),
  );
  release();
  const [gesture] = committed;
  if (gesture === undefined) throw new Error('the gesture changed nothing');
  return gesture;
}

function integrity(file: string): [unknown, unknown] {
  const sqlite = new SqliteDatabase(file, { readonly: true });
  try {
    return [sqlite.pragma('integrity_check', { simple: true }), sqlite.pragma('foreign_key_check')];
  } finally {
    sqlite.close();
  }
}
