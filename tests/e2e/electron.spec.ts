import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { buildElectron } from '../../scripts/toolchain/build-electron.ts';
import { findElectronBinary } from '../../scripts/toolchain/electron-binary.ts';
import { repositoryRoot } from '../../scripts/toolchain/paths.mjs';

const binary = findElectronBinary();

test('the Electron window opens the app without Node in its page', async () => {
  test.skip(binary === undefined, 'no Electron binary on this machine');
  await buildElectron();
  const app = await electron.launch({
    executablePath: binary ?? '',
    args: [
      repositoryRoot,
      `--data=${mkdtempSync(join(tmpdir(), 'tausepro-electron-'))}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const window = await app.firstWindow();
  await expect(window).toHaveURL(/^app:\/\/tausepro\//);
  await expect(window.getByRole('main')).toBeVisible();
  expect(
    await window.evaluate(() => [typeof globalThis.require, typeof globalThis.process]),
  ).toEqual(['undefined', 'undefined']);
  await app.close();
});
