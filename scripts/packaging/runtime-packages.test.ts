import { describe, expect, it } from 'vitest';
import { type Packages, neededPackages, unneededPackages } from './runtime-packages.ts';

const packages: Packages = {
  '': {},
  'node_modules/builder': {
    dependencies: { shared: '1', inner: '1' },
    optionalDependencies: { 'native-linux': '1', 'native-absent': '1' },
    peerDependencies: { framework: '1', style: '1' },
    peerDependenciesMeta: { style: { optional: true } },
  },
  'node_modules/builder/node_modules/inner': { dependencies: { shared: '1' } },
  'node_modules/inner': { dependencies: { canvas: '1' } },
  'node_modules/shared': {},
  'node_modules/style': {},
  'node_modules/framework': {},
  'node_modules/native-linux': {},
  'node_modules/canvas': { dependencies: { inner: '2' } },
  'node_modules/@ui/menu': { peerDependencies: { framework: '1' } },
  'node_modules/tester': { dev: true },
};

describe('packages that the packed app needs', () => {
  it('are those that it imports and theirs, looked up as Node does', () => {
    expect([...neededPackages(packages, ['builder'])].toSorted()).toEqual([
      'node_modules/builder',
      'node_modules/builder/node_modules/inner',
      'node_modules/framework',
      'node_modules/native-linux',
      'node_modules/shared',
    ]);
  });

  it('leave out what only the bundled interface is made of', () => {
    const needed = neededPackages(packages, ['builder']);
    expect(unneededPackages(packages, needed)).toEqual(['@ui/menu', 'canvas', 'style']);
  });

  it('must be locked, and not for development alone', () => {
    expect(() => neededPackages(packages, ['absent'])).toThrow(/The app needs absent/);
    expect(() => neededPackages(packages, ['tester'])).toThrow(/tester is a development/);
  });
});
