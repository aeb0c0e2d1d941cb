import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  copyWithoutNewest,
  type Original,
  faultsOf,
  flip,
  frameCount,
  liesOn,
  makeOriginal,
  openDamaged,
  spoilFrame,
  spoilPage,
  zero,
} from '#tests/support/corruption.ts';
import { connectClient } from '#tests/support/contract-client.ts';
import { append, describeProject, documentOf } from '#tests/support/editing.ts';
import { seededRandom } from '#tests/support/random.ts';
import { startWebHost } from '#tests/support/web-host.ts';

// `tests/durability/corrupt-many.ts` does the same with as many seeds as one likes.
const slow = { timeout: 240_000 };

describe('a damaged page of the database', slow, () => {
  let plain: Original;
  let backedUp: Original;

  beforeAll(async () => {
    plain = await makeOriginal({ gestures: 26, isOpen: false });
    backedUp = await makeOriginal({ gestures: 26, backup: 20, isOpen: false });
  }, slow.timeout);

  it('STO-7 costs only what lay on it where it is empty, for every page', async () => {
    for (let page = 1; page <= plain.map.count; page += 1) {
      const outcome = await openDamaged(plain, spoilPage(plain, page, zero));
      expect([page, ...faultsOf(plain, outcome, liesOn(plain, page))]).toEqual([page]);
    }
  });

  it('STO-7 costs one row at most for one flipped bit, on every page', async () => {
    const random = seededRandom(11);
    for (let page = 1; page <= plain.map.count; page += 1) {
      const outcome = await openDamaged(plain, spoilPage(plain, page, flip(random)));
      expect(outcome.lost.length).toBeLessThanOrEqual(1);
      expect([page, ...faultsOf(plain, outcome, liesOn(plain, page))]).toEqual([page]);
    }
  });

  it('STO-7 costs nothing that a backup has', async () => {
    const random = seededRandom(5);
    const sequences = [...backedUp.rows.values()].map(({ sequence }) => sequence);
    // The backup was made after three quarters of them.
    const inBackup = Math.max(...sequences) * 0.7;
    for (let page = 1; page <= backedUp.map.count; page += 3) {
      const spoil = page % 2 === 0 ? zero : flip(random);
      const outcome = await openDamaged(backedUp, spoilPage(backedUp, page, spoil));
      const faults = faultsOf(
        backedUp,
        outcome,
        (gesture) =>
          (backedUp.rows.get(gesture)?.sequence ?? 0) > inBackup && liesOn(backedUp, page)(gesture),
      );
      expect([page, outcome.closed, ...faults]).toEqual([page, []]);
    }
  });
});

describe('a real host on a damaged folder', slow, () => {
  it('STO-20 starts, says exactly what is missing, and takes edits', async () => {
    const original = await makeOriginal({ gestures: 12, isOpen: false });
    const { data, page } = copyWithoutNewest(original);
    const gone = [...original.rows].filter(([gesture]) => liesOn(original, page)(gesture));
    const host = await startWebHost({ data });
    const { client, close } = await connectClient(host.url);
    const told = await client.app.recovery();
    expect(told?.database).toEqual({
      damagedFile: join(data, 'damaged', '1', 'tausepro.db'),
      projects: 2,
    });
    const missing = told?.projects.reduce((sum, { gestures }) => sum + gestures, 0);
    expect(missing).toBe(gone.length);
    for (const { id } of await client.projects.list()) {
      const document = documentOf(await client.projects.open({ project: id }));
      await append(client, id, describeProject(document, 'después'));
    }
    close();
    await host.kill();
    const again = await startWebHost({ data });
    const later = await connectClient(again.url);
    expect(await later.client.app.recovery()).toEqual(told);
    for (const { id } of await later.client.projects.list()) {
      const document = documentOf(await later.client.projects.open({ project: id }));
      expect(document.settings.description).toBe('después');
    }
    later.close();
    await again.stop();
  });
});

describe('a damaged write-ahead log', slow, () => {
  let killed: Original;

  beforeAll(async () => {
    killed = await makeOriginal({ gestures: 12, isOpen: true });
  }, slow.timeout);

  it('STO-19 costs what only the damaged frame held, and is told', async () => {
    const random = seededRandom(3);
    const frames = frameCount(killed);
    expect(frames).toBeGreaterThan(50);
    for (let frame = 0; frame < frames; frame += Math.ceil(frames / 16)) {
      const isFlip = frame % 2 === 0;
      const outcome = await openDamaged(
        killed,
        spoilFrame(killed, frame, isFlip ? flip(random) : zero),
      );
      expect(outcome.told).not.toBeNull();
      expect(outcome.lost.length).toBeLessThanOrEqual(isFlip ? 1 : 12);
      expect([frame, ...faultsOf(killed, outcome, () => true)]).toEqual([frame]);
    }
  });

  it.each([2, 9, 17, 27])(
    'STO-19 is read all the same where byte %d of its header is damaged',
    async (byte) => {
      const outcome = await openDamaged(killed, (read, write) => {
        const content = read('tausepro.db-wal');
        content[byte] = (content[byte] ?? 0) ^ 0x10;
        write('tausepro.db-wal', content);
      });
      expect(outcome.told).not.toBeNull();
      expect(faultsOf(killed, outcome, () => false)).toEqual([]);
    },
  );

  it('STO-19 that was left by a process which was killed is no damage', async () => {
    const outcome = await openDamaged(killed, () => undefined);
    expect(outcome.told).toBeNull();
    expect(faultsOf(killed, outcome, () => false)).toEqual([]);
  });
});
