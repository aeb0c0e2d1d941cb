import {
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
import { seededRandom } from '#tests/support/random.ts';

// Damages every page of a database, and every frame of its log, once empty and once a seed with a flipped
// bit: node tests/durability/corrupt-many.ts [first seed] [count]. Prints what went wrong.
const [first = 1, count = 3] = process.argv.slice(2).map(Number);
const plain = await makeOriginal({ gestures: 40, isOpen: false });
const killed = await makeOriginal({ gestures: 12, isOpen: true });
const anyRow = (): boolean => true;
let cases = 0;
let faulty = 0;

async function judge(
  name: string,
  [original, damage]: [typeof plain, Parameters<typeof openDamaged>[1]],
  mayBeLost: (gesture: string) => boolean,
): Promise<void> {
  cases += 1;
  const faults = await openDamaged(original, damage).then(
    (outcome) => faultsOf(original, outcome, mayBeLost),
    (error: unknown) => [String(error)],
  );
  if (faults.length === 0) return;
  faulty += 1;
  process.stdout.write(`${name}: ${JSON.stringify(faults)}\n`);
}

for (let seed = first - 1; seed < first + count; seed += 1) {
  const spoil = seed < first ? zero : flip(seededRandom(seed));
  const kind = seed < first ? 'zero' : `seed ${seed}`;
  for (let page = 1; page <= plain.map.count; page += 1) {
    const damage = spoilPage(plain, page, spoil);
    await judge(`${kind}, page ${page}`, [plain, damage], liesOn(plain, page));
  }
  for (let frame = 0; frame < frameCount(killed); frame += 1) {
    await judge(`${kind}, frame ${frame}`, [killed, spoilFrame(killed, frame, spoil)], anyRow);
  }
}
process.stdout.write(`${cases} cases, ${faulty} with faults\n`);
