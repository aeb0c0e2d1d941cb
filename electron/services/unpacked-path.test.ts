import { expect, it } from 'vitest';
import { unpackedPath } from './unpacked-path.ts';

it.each([
  ['/opt/TausePro/resources/app.asar', '/opt/TausePro/resources/app.asar.unpacked'],
  ['C:\\App\\resources\\app.asar\\dist', 'C:\\App\\resources\\app.asar.unpacked\\dist'],
  ['file:///opt/Ta%20P/app.asar/a.mjs', 'file:///opt/Ta%20P/app.asar.unpacked/a.mjs'],
  ['/opt/app.asar.unpacked/dist', '/opt/app.asar.unpacked/dist'],
  ['/home/me/tausepro', '/home/me/tausepro'],
])('finds what lies beside the archive: %s', (path, unpacked) => {
  expect(unpackedPath(path)).toBe(unpacked);
});
