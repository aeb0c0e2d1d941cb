import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Secrets } from '#services/ports.ts';

const storedSchema = z.record(z.string(), z.string());

/** Secrets in a file that only the user's account can read, for machines without a keychain. */
export function createFileSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json');
  let last: Promise<void> = Promise.resolve();
  const readAll = (): Record<string, string> => {
    try {
      return storedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return {};
    }
  };
  const write = async (name: string, value: string): Promise<void> => {
    const temporary = `${file}.part`;
    await writeFile(temporary, JSON.stringify({ ...readAll(), [name]: value }), {
      mode: 0o600,
      flush: true,
    });
    await rename(temporary, file);
  };

  return {
    secure: false,
    read: async (name) => readAll()[name] ?? null,
    write(name, value) {
      // One after the other: each keeps what the one before has added.
      const written = last.then(() => write(name, value));
      last = written.catch(() => undefined);
      return written;
    },
  };
}
