import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { type Keychain, createKeychainSecrets } from './keychain-secrets.ts';

/** A keychain that counts how often the system is asked for it. */
function keychain(backend = 'gnome_libsecret') {
  let asked = 0;
  const ask = <T>(answer: T): T => {
    asked += 1;
    return answer;
  };
  const parts: Keychain = {
    getSelectedStorageBackend: () => backend,
    isEncryptionAvailable: () => ask(true),
    encryptString: (text) => ask(Buffer.from(text).reverse()),
    decryptString: (encrypted) => ask(Buffer.from(encrypted).reverse().toString()),
  };
  return { parts, asked: () => asked };
}

describe('secrets in the keychain', () => {
  it('ask for it when there is a secret to read or write, not before', async () => {
    const { parts, asked } = keychain();
    const secrets = createKeychainSecrets(makeTemporaryFolder(), parts);
    expect(secrets.secure).toBe(true);
    expect(await secrets.read('token')).toBeNull();
    expect(asked()).toBe(0);
    await secrets.write('token', 'hidden');
    expect(await secrets.read('token')).toBe('hidden');
    expect(asked()).toBeGreaterThan(0);
  });

  it.each(['basic_text', 'unknown'])('are not called secure where Linux has %s', (backend) => {
    const { parts } = keychain(backend);
    expect(createKeychainSecrets(makeTemporaryFolder(), parts, 'linux').secure).toBe(false);
    expect(createKeychainSecrets(makeTemporaryFolder(), parts, 'darwin').secure).toBe(true);
  });
});
