import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Secrets } from '#services/ports.ts';

const storedSchema = z.record(z.string(), z.string());

/** Secrets in a file that only the user's account can read, for machines without a keychain. */
export function createFileSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json');
  const readAll = (): Record<string, string> => {
    try {
      return storedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return {};
    }
  };

  return {
    secure: false,
    read: async (name) => readAll()[name] ?? null,
    async write(name, value) {
      const temporary = `${file}.part`;
      await writeFile(temporary, JSON.stringify({ ...readAll(), [name]: value }), { mode: 0o600 });
      await rename(temporary, file);
    },
  };
}
