import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '#tests/support/test-ports.ts';
import { type UserPlaces, usualDataFolder } from './data-folder.ts';

let places: UserPlaces;
let shared: string;
let earlier: string;

beforeEach(() => {
  const home = makeTemporaryFolder();
  places = { platform: 'linux', home, environment: {} };
  shared = join(home, '.local', 'share', 'tausepro');
  earlier = join(home, '.config', 'tausepro-desktop', 'data');
});

function fill(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tausepro.db'), '');
}

const folders = () => (['web', 'electron'] as const).map((host) => usualDataFolder(host, places));

describe('where projects are', () => {
  it('is one folder for both hosts', () => {
    const same = { folder: shared, other: null };
    expect(folders()).toEqual([same, same]);
    fill(shared);
    expect(folders()).toEqual([same, same]);
  });

  it('is the earlier folder of the window where only that one holds projects', () => {
    fill(earlier);
    const same = { folder: earlier, other: null };
    expect(folders()).toEqual([same, same]);
  });

  it('stays as it was for each host where both hold projects, and says where the others are', () => {
    fill(earlier);
    fill(shared);
    expect(folders()).toEqual([
      { folder: shared, other: earlier },
      { folder: earlier, other: shared },
    ]);
  });

  it('is where the user keeps such data', () => {
    const environment = { XDG_DATA_HOME: '/datos', XDG_CONFIG_HOME: '/ajustes' };
    expect(usualDataFolder('web', { ...places, environment }).folder).toBe(
      join('/datos', 'tausepro'),
    );
  });

  it.each([
    ['darwin', ['Library', 'Application Support']],
    ['win32', ['AppData', 'Roaming']],
  ] as const)('knows the earlier folder of %s', (platform, parts) => {
    const folder = join(places.home, ...parts, 'tausepro-desktop', 'data');
    fill(folder);
    expect(usualDataFolder('electron', { ...places, platform }).folder).toBe(folder);
  });
});
