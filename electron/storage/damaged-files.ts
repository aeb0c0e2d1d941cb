import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Databases that were found damaged: numbered folders, in which they stay as they were. */
export interface DamagedFiles {
  /** Moves a database here, with what belongs to it; takes up a move that was cut off. Nothing where there is none. */
  take(file: string): void;
  /** Databases that were taken and for which nothing whole has come yet, oldest first. */
  unsettled(): string[];
  /** Notes that something whole is in the place of all that was taken. */
  settle(): void;
}

/** @param name of the databases, as a file name. */
export function createDamagedFiles(folder: string, name: string): DamagedFiles {
  const pathOf = (number: number): string => join(folder, String(number));
  const settledMark = (number: number): string => join(pathOf(number), 'restored');
  const newest = (): number => {
    let number = 0;
    while (existsSync(pathOf(number + 1))) number += 1;
    return number;
  };
  const unsettledNumbers = (): number[] => {
    const numbers: number[] = [];
    for (let number = newest(); number > 0 && !existsSync(settledMark(number)); number -= 1) {
      numbers.unshift(number);
    }
    return numbers;
  };

  return {
    take(file) {
      // A log without its file must not stay either: it would be taken for that of the next file.
      const isAlone = unsettledNumbers().length === 0 && existsSync(`${file}-wal`);
      if (existsSync(file) || isAlone) mkdirSync(pathOf(newest() + 1), { recursive: true });
      const number = unsettledNumbers().at(-1);
      if (number === undefined) return;
      // The file first: from then on it is missing, and whatever comes next goes on from here.
      for (const suffix of ['', '-wal', '-shm']) {
        const target = join(pathOf(number), basename(file) + suffix);
        if (existsSync(file + suffix) && !existsSync(target)) renameSync(file + suffix, target);
      }
    },
    unsettled: () => unsettledNumbers().map((number) => join(pathOf(number), name)),
    settle() {
      // The newest last: cut off before, all of them are taken up again.
      for (const number of unsettledNumbers()) writeFileSync(settledMark(number), '');
    },
  };
}
