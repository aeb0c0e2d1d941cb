import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { createFileSecrets } from './file-secrets.ts';

it('keeps all of what is written at once, for its user alone', async () => {
  const folder = makeTemporaryFolder();
  const secrets = createFileSecrets(folder);
  const names = ['a', 'b', 'c', 'd', 'e'];
  await Promise.all(names.map((name) => secrets.write(name, `secret ${name}`)));
  const again = createFileSecrets(folder);
  expect(await Promise.all(names.map(again.read))).toEqual(names.map((name) => `secret ${name}`));
  expect(await again.read('f')).toBeNull();
  expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
});
