import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodePrograms } from '../app-process.ts';
import type { Generator, RepositoryFile } from '../generate/generator.ts';
import { generateApp } from '#shared/codegen/generate-app.ts';
import { seedDocument } from '#shared/elements/testing/seed-document.ts';
import { createBuildService } from './build-service.ts';

const appRoot = resolve(import.meta.dirname, '../../..');
let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'build-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe('createBuildService', () => {
  it('BU-1 builds a page into HTML that needs no script', { timeout: 60_000 }, async () => {
    const { steps, folder } = await finish(build(files()).buildSite('p', undefined));
    expect(steps).toEqual(['generate', 'build']);
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    expect(html).toContain('>Hola &lt;/script&gt;</h1>');
  });

  it('BU-2 says in plain text why a build failed', { timeout: 60_000 }, async () => {
    const broken = files().map((file) =>
      file.path.endsWith('home.tsx') ? { ...file, read: async () => 'export const = 1;' } : file,
    );
    await expect(finish(build(broken).buildSite('p', undefined))).rejects.toMatchObject({
      code: 'build-failed',
      detail: expect.stringContaining('home.tsx'),
    });
  });

  it('BU-3 stops when it is told to', { timeout: 60_000 }, async () => {
    const stop = new AbortController();
    const steps = build(files()).buildSite('p', stop.signal);
    await steps.next();
    await steps.next();
    const finished = steps.next();
    stop.abort(new Error('changed my mind'));
    await expect(finished).rejects.toThrow('changed my mind');
  });
});

async function finish(steps: AsyncGenerator<string, string, void>) {
  const seen: string[] = [];
  let step = await steps.next();
  while (!step.done) {
    seen.push(step.value);
    step = await steps.next();
  }
  return { steps: seen, folder: step.value };
}

function build(repository: readonly RepositoryFile[]) {
  const generator: Generator = {
    repository: async () => repository,
    lockfile: async () => '',
    packageName: async () => 'site',
  };
  const unused = join(data, 'unused.ts');
  return createBuildService({
    generator,
    paths: { data, appRoot },
    startProgram: createNodePrograms({
      tausestack: unused,
      'site-builder': join(import.meta.dirname, 'site-builder.ts'),
    }),
  });
}

function files(): RepositoryFile[] {
  const heading = { kind: 'heading', props: { text: 'Hola </script>', level: 1 } };
  const document = seedDocument([{ kind: 'page', props: { path: '/' }, children: [heading] }]);
  const app = generateApp(document, { assets: [], icons: new Set() });
  const texts = [...app.files].map(([path, text]) => ({
    path,
    identity: text,
    read: async () => text,
  }));
  // The fonts themselves don't matter here.
  const fonts = app.fonts.map(({ path }) => ({
    path,
    identity: path,
    read: async () => new Uint8Array([0]),
  }));
  return [...texts, ...fonts];
}
