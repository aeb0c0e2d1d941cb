import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackedPackages } from '../../scripts/packaging/packed-packages.ts';
import { nameAt, nameIn } from '../../scripts/packaging/runtime-packages.ts';
import { repositoryRoot } from '../../scripts/toolchain/paths.mjs';
import { readFuses } from './electron-distribution.ts';
import { type DriveResult, type Installation, installPackedApp } from './installation.ts';

// electron-builder makes the packages of other systems from what only those have.
describe.runIf(process.platform === 'linux')('the packed app', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await installPackedApp();
  }, 600_000);
  afterAll(() => installation.remove(), 120_000);

  describe('what is packed', () => {
    const paths = () => installation.files.map((file) => file.path);

    it.each(['templates', 'resources'])('holds every file of %s', (folder) => {
      const kept = new Set(paths());
      const sources = filesBelow(path.join(repositoryRoot, folder)).map(
        (file) => `${folder}/${file}`,
      );
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.filter((file) => !kept.has(file))).toEqual([]);
    });

    it('holds the packages that the app needs, and no others', () => {
      const { needed } = readPackedPackages(repositoryRoot);
      const names = (places: Iterable<string>) => [...new Set([...places].map(packageAt))];
      const packed = paths().filter((file) => file.startsWith('node_modules/'));
      const present = [...needed].filter((place) => existsSync(path.join(repositoryRoot, place)));
      expect(names(packed).toSorted()).toEqual(names(present).toSorted());
      for (const name of ['radix-ui', 'konva', 'lucide-static', 'react-i18next', 'electron']) {
        expect(names(packed)).not.toContain(name);
      }
    });

    it('holds native code beside the archive, for this machine alone', () => {
      const natives = installation.files.filter(({ path: file }) => /\.(?:node|so)\b/.test(file));
      expect(natives.filter(({ isUnpacked }) => !isUnpacked)).toEqual([]);
      const sqlite = natives.filter(({ path: file }) => file.includes('better-sqlite3'));
      expect(sqlite.map(({ path: file }) => path.basename(file))).toEqual([
        `linux-${process.arch}.node`,
      ]);
    });

    it('says what it is, and who made it', () => {
      const [about] = installation.files.filter((file) => file.path === 'package.json');
      expect(JSON.parse(about?.read().toString('utf8') ?? '')).toMatchObject({
        productName: 'TausePro',
        homepage: expect.stringMatching(/^https:/),
        author: { email: expect.stringContaining('@') },
      });
    });

    it('is one package for the code that its user can change nothing of', () => {
      expect(readFuses(installation.program)).toMatchObject({
        runAsNode: false,
        cookieEncryption: false,
        nodeOptions: false,
        onlyAsar: true,
        asarIntegrity: true,
      });
    });
  });

  describe.each([
    ['as on Linux', false],
    ['at its end, as on Windows', true],
  ])('driven with standard input %s', (_name, closedInput) => {
    let result: DriveResult;
    const report = () => result.report;

    beforeAll(async () => {
      result = await installation.drive({ closedInput });
    }, 600_000);

    it('shows its interface, with the code of the document', () => {
      expect(report()['interface']).toEqual({
        page: { status: 200, type: 'text/html; charset=utf-8' },
        scripts: [200],
        wasm: { type: 'application/wasm', isWhole: true },
      });
      expect(report()['capabilities']).toMatchObject({ host: 'electron', secureSecrets: true });
    });

    it('makes a project from a template', () => {
      expect(report()['create']).toMatchObject({ name: 'Tienda Ñandú' });
    });

    it('exports it as a folder that npm can install, and as an archive', () => {
      expect(report()['exportFolder']).toMatchObject({ kept: [] });
      const site = path.join(result.home, 'Documentos', 'Mi sitio');
      const lockfile = readFileSync(path.join(site, 'frontend', 'package-lock.json'), 'utf8');
      expect(JSON.parse(lockfile).packages).toHaveProperty('node_modules/react');
      expect(report()['exportArchive']).toMatchObject({ bytes: expect.any(Number) });
      const files = filesBelow(site);
      expect(files.some((file) => file.endsWith('.woff2'))).toBe(true);
      expect(statSync(path.join(site, 'frontend', 'index.html')).size).toBeGreaterThan(0);
    });

    it('reads and crops a picture', () => {
      expect(report()['crop']).toEqual({ from: [640, 400], to: [320, 200] });
    });

    it('previews it, with its styles and React', () => {
      const { imports, ...preview } = Object(report()['preview']);
      expect(preview).toEqual({
        page: 200,
        entry: { path: '/src/main.tsx', status: 200 },
        hasReact: true,
        hasStyles: true,
      });
      expect(new Set(imports)).toEqual(new Set([200]));
    });

    it('opens a project file that is clicked while it runs', () => {
      expect(report()['openFile']).toEqual({
        names: ['Tienda Ñandú', 'Tienda Ñandú (2)'],
        isShown: true,
      });
    });

    it('publishes it, and what is published answers', () => {
      expect(report()['publish']).toEqual({
        last: 'live',
        page: { status: 200, title: expect.stringContaining('Tienda Ñandú') },
      });
    });

    it('ends, and kills no program that it did not ask to stop', () => {
      expect(report()['previewStop']).toBe('stopped');
      expect(result.exitCode).toBe(0);
      expect(result.log).not.toContain('killed unasked');
    });
  });
});

/** Paths of all files below a folder, with `/`. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

/** `name` or `@scope/name` of the innermost package of a path. */
function packageAt(file: string): string {
  return nameIn(nameAt(file));
}
