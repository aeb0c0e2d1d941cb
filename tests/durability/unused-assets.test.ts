import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Ports } from '#services/ports.ts';
import { type ContractClient, connectClient } from '#tests/support/contract-client.ts';
import { type OpenServices, openServices } from '#tests/support/open-services.ts';
import { seededRandom } from '#tests/support/random.ts';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { startWebHost } from '#tests/support/web-host.ts';

const stepsPerSeed = 80;

/** Which assets each project that is there has, also in the trash. */
type Model = Map<string, { assets: Set<string>; trashed: boolean }>;

describe('STO-12 unused asset files', () => {
  it.each([{ seed: 1 }, { seed: 20_261_121 }, { seed: 424_242 }])(
    'go, and every other one stays readable, whatever was done (seed $seed)',
    { timeout: 120_000 },
    async ({ seed }) => {
      const random = seededRandom(seed);
      const opened = openServices();
      const { ports } = opened;
      let { services } = opened;
      const model: Model = new Map();
      for (let step = 0; step < stepsPerSeed; step += 1) {
        await takeStep(services.client, model, random);
        if (random() < 0.1) await services.client.app.tidy();
        if (random() < 0.04) services = await reopen(services, ports);
        if (step % 20 === 19) await expectReadable(services.client, model);
      }
      await services.client.app.tidy();
      await expectReadable(services.client, model);
      expect(filesIn(ports.paths.data)).toEqual(usedAssets(model));

      for (const [project, { trashed }] of model) {
        if (!trashed) await services.client.projects.trash({ project });
        await services.client.projects.remove({ project });
      }
      await services.client.app.tidy();
      expect(filesIn(ports.paths.data)).toEqual([]);
      await services.close();
    },
  );

  it(
    'are collected again after SIGKILL while they went, and nothing else (8 kills)',
    {
      timeout: 240_000,
    },
    async () => {
      const random = seededRandom(77);
      const data = makeTemporaryFolder();
      const kept: { project: string; assets: string[] }[] = [];
      for (let round = 0; round < 8; round += 1) {
        const host = await startWebHost({ data });
        const { client, close } = await connectClient(host.url);
        const project = await blank(client);
        const doomed = await blank(client);
        const assets: string[] = [];
        for (let index = 0; index < 4; index += 1) {
          assets.push((await client.assets.add({ project, ...drawing(round * 10 + index) })).id);
          await client.assets.add({ project: doomed, ...drawing(round * 10 + index) });
          await client.assets.add({ project: doomed, ...drawing(1000 + round * 10 + index) });
        }
        kept.push({ project, assets });
        await client.projects.trash({ project: doomed });
        const going = client.projects.remove({ project: doomed }).then(() => client.app.tidy());
        const adding = client.assets.add({ project, ...drawing(1000 + round * 10) });
        const answered = Promise.allSettled([going, adding]);
        await wait(random() * 60);
        await host.kill();
        close();
        await answered;
      }

      const host = await startWebHost({ data });
      const { client, close } = await connectClient(host.url);
      const used = new Set<string>();
      for (const project of await client.projects.list()) {
        if (project.trashedAt !== null) await client.projects.remove({ project: project.id });
      }
      await client.app.tidy();
      for (const { id } of await client.projects.list()) {
        for (const asset of await client.assets.list({ project: id })) {
          used.add((await client.assets.read({ project: id, asset: asset.id })).asset.id);
        }
      }
      for (const { assets } of kept) expect([...used]).toEqual(expect.arrayContaining(assets));
      close();
      await host.stop();
      // What a kill left between file and row is unused too.
      const left = filesIn(data);
      expect(left.filter((file) => used.has(file))).toEqual([...used].toSorted());
      expect(left.filter((file) => file.endsWith('.part'))).toEqual([]);
      expect(left.length).toBe(used.size);
    },
  );
});

async function takeStep(client: ContractClient, model: Model, random: () => number): Promise<void> {
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const active = [...model].filter(([, { trashed }]) => !trashed);
  const [project, known] = pick(active) ?? [];
  const dice = random();
  if (project === undefined || known === undefined || dice < 0.12) {
    model.set(await blank(client), { assets: new Set(), trashed: false });
  } else if (dice < 0.4) {
    const { id } = await client.assets.add({ project, ...drawing(Math.floor(random() * 25)) });
    known.assets.add(id);
  } else if (dice < 0.48) {
    const asset = pick([...known.assets]);
    const rectangle = { x: 0, y: 0, width: 0.25 + random() / 2, height: 0.5 };
    if (asset) known.assets.add((await client.assets.crop({ project, asset, rectangle })).id);
  } else if (dice < 0.58) {
    const { id } = await client.projects.duplicate({ project });
    model.set(id, { assets: new Set(known.assets), trashed: false });
  } else if (dice < 0.66) {
    const [from, source] = pick([...model]) ?? [project, known];
    await client.assets.copy({ project, from, assets: [...source.assets] });
    for (const asset of source.assets) known.assets.add(asset);
  } else if (dice < 0.72) {
    await client.versions.create({ project, name: 'Antes' });
    const { content } = await client.projects.exportFile({ project, history: true });
    const { id } = await client.projects.importFile({ content });
    model.set(id, { assets: new Set(known.assets), trashed: false });
  } else if (dice < 0.86) {
    await client.projects.trash({ project });
    known.trashed = true;
  } else {
    const [trashed, entry] = pick([...model].filter(([, other]) => other.trashed)) ?? [];
    if (trashed === undefined || entry === undefined) return;
    if (random() < 0.3) {
      await client.projects.restore({ project: trashed });
      entry.trashed = false;
    } else {
      await client.projects.remove({ project: trashed });
      model.delete(trashed);
    }
  }
}

async function expectReadable(client: ContractClient, model: Model): Promise<void> {
  for (const [project, { assets }] of model) {
    const listed = await client.assets.list({ project });
    expect(new Set(listed.map(({ id }) => id))).toEqual(assets);
    for (const asset of assets) await client.assets.read({ project, asset });
  }
}

async function reopen(services: OpenServices, ports: Ports): Promise<OpenServices> {
  await services.close();
  return openServices({ paths: ports.paths }).services;
}

async function blank(client: ContractClient): Promise<string> {
  return (await client.projects.create({ name: 'Prueba', locale: 'es', template: null })).id;
}

/** One of many small drawings; the same number is the same file. */
function drawing(number: number): { name: string; content: Uint8Array } {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="${20 + number}"><rect width="9" height="9"/></svg>`;
  return { name: `${number}.svg`, content: new TextEncoder().encode(text) };
}

function usedAssets(model: Model): string[] {
  return [...new Set([...model.values()].flatMap(({ assets }) => [...assets]))].toSorted();
}

function filesIn(data: string): string[] {
  const entries = readdirSync(join(data, 'assets'), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}
