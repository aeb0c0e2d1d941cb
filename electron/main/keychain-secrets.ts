import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Secrets } from '#services/ports.ts';

/** What of Electron's `safeStorage` is used. */
export interface Keychain {
  /** On Linux alone: `basic_text` where there is no keychain. */
  getSelectedStorageBackend(): string;
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

const storedSchema = z.record(z.string(), z.base64());

/**
 * Secrets in a file, each encrypted with a key from the system's keychain. Without one none is stored. The
 * system may ask the user for the keychain, so it isn't touched before a secret is read or written.
 */
export function createKeychainSecrets(
  dataFolder: string,
  keychain: Keychain,
  platform: NodeJS.Platform = process.platform,
): Secrets {
  const file = join(dataFolder, 'secrets.enc.json');
  const readAll = (): Record<string, string> => {
    try {
      return storedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return {};
    }
  };

  return {
    secure:
      platform !== 'linux' ||
      !['basic_text', 'unknown'].includes(keychain.getSelectedStorageBackend()),
    async read(name) {
      const encrypted = readAll()[name];
      if (encrypted === undefined || !keychain.isEncryptionAvailable()) return null;
      return keychain.decryptString(Buffer.from(encrypted, 'base64'));
    },
    async write(name, value) {
      if (!keychain.isEncryptionAvailable()) throw new Error('the keychain is not available');
      const encrypted = keychain.encryptString(value).toString('base64');
      const temporary = `${file}.part`;
      await writeFile(temporary, JSON.stringify({ ...readAll(), [name]: encrypted }), {
        mode: 0o600,
      });
      await rename(temporary, file);
    },
  };
}
