import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startWebHost } from '#tests/support/web-host.ts';

const repository = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tausepro-cli-'));
const data = join(folder, 'data');
const slow = 120_000;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the command line as its own process, where a user would stand in `folder`. */
function start(parameters: readonly string[], environment: Record<string, string> = {}) {
  const entry = join(repository, 'electron/cli/main.ts');
  const child = spawn(process.execPath, [entry, ...parameters], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, LC_ALL: 'C', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  const ended = new Promise<Ended>((done) =>
    child.once('close', (code) => done({ code, ...written })),
  );
  return { child, written, ended };
}

const run = (...parameters: string[]): Promise<Ended> =>
  start([...parameters, '--data', data]).ended;

/** Runs a command that succeeds, and reads its JSON. */
async function json<T>(schema: z.ZodType<T>, ...parameters: string[]): Promise<T> {
  const { code, out, err } = await run(...parameters, '--json');
  if (code !== 0) throw new Error(`ended with ${code}: ${err}`);
  return schema.parse(JSON.parse(out));
}

const projectSchema = z.object({ id: z.uuid(), name: z.string() });
const publishedSchema = z.object({
  deployment: z.object({ id: z.string(), state: z.string(), url: z.url() }),
});
const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), detail: z.string() }),
});
const errorOf = ({ code, out }: Ended) => [code, errorSchema.parse(JSON.parse(out)).error.code];

describe('the command line', { timeout: slow }, () => {
  let template = '';
  let project = '';

  beforeAll(async () => {
    const templates = await json(z.array(z.object({ id: z.string() })), 'templates');
    template = templates[0]?.id ?? '';
    const made = await json(
      ...([projectSchema, 'create', 'Tienda Ámbar', '--locale', 'es'] as const),
      ...['--template', template, '--set', 'whatsapp=573001234567'],
    );
    project = made.id;
  }, slow);

  it('lists projects for people and for programs', async () => {
    expect(await json(z.array(projectSchema), 'list')).toEqual([
      { id: project, name: 'Tienda Ámbar' },
    ]);
    const { out } = await run('list');
    expect(out).toMatch(
      new RegExp(`^${project}  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  Tienda Ámbar\n$`),
    );
    expect(await run('list', '--trash')).toMatchObject({ code: 0, out: 'There are none.\n' });
  });

  it('exports a repository, and not over files that it did not write', async () => {
    const target = join(folder, 'code');
    const result = await json(
      z.object({ folder: z.string(), files: z.number() }),
      ...['export', 'tienda ámbar', 'code'],
    );
    expect(result.files).toBeGreaterThan(10);
    expect(existsSync(join(target, 'frontend/package.json'))).toBe(true);

    const other = join(folder, 'other');
    mkdirSync(join(other, 'frontend'), { recursive: true });
    writeFileSync(join(other, 'frontend/package.json'), 'mine');
    const refused = await run('export', project, 'other', '--json');
    expect(errorOf(refused)).toEqual([1, 'file-exists']);
    expect(readFileSync(join(other, 'frontend/package.json'), 'utf8')).toBe('mine');
  });

  it('exports the same files as one archive', async () => {
    const archive = z.object({ file: z.string(), files: z.number() });
    const { file, files } = await json(archive, 'export', project, '--zip', 'code.zip');
    expect(file).toBe(join(folder, 'code.zip'));
    const entries = Object.entries(unzipSync(readFileSync(file)));
    const target = join(folder, 'unzipped');
    await json(z.object({}), 'export', project, 'unzipped');
    const written = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(entries).toHaveLength(written.length);
    expect(entries).toHaveLength(files + 1);
    const differing = entries.filter(([path, content]) => {
      const below = path.slice(path.indexOf('/') + 1);
      return !readFileSync(join(target, below)).equals(content);
    });
    expect(differing).toEqual([]);
    expect(errorOf(await run('export', project, '--zip', 'code.zip', '--json'))).toEqual([
      1,
      'fileExists',
    ]);
  });

  it('writes a project file and makes a project of it', async () => {
    const { file } = await json(z.object({ file: z.string() }), 'export-file', project);
    expect(file).toBe(join(folder, 'Tienda Ámbar.tausepro'));
    expect(errorOf(await run('export-file', project, '--json'))).toEqual([1, 'fileExists']);
    const copy = await json(projectSchema, 'import', 'Tienda Ámbar.tausepro');
    expect(copy.name).toBe('Tienda Ámbar (2)');
    expect(copy.id).not.toBe(project);
    const other = await json(projectSchema, 'create', 'Tienda Ámbar');
    const ambiguous = await run('versions', 'Tienda Ámbar', '--json');
    expect(errorOf(ambiguous)).toEqual([1, 'projectAmbiguous']);
    expect(ambiguous.out).toContain(other.id);
  });

  it('names versions', async () => {
    const version = z.array(z.object({ name: z.string() }));
    await json(version, 'versions', project, '--create', 'Entrega 1');
    expect(await json(version, 'versions', project)).toEqual([{ name: 'Entrega 1' }]);
  });

  it('says what the folder takes up, and tidies it', async () => {
    const { code, out } = await run('space', '--tidy');
    expect([code, out.split('\n')[0]]).toEqual([0, data]);
    expect(out).toMatch(/^Projects +\d+\.\d MB$/m);
    const used = await json(z.object({ projects: z.number(), images: z.number() }), 'space');
    expect([used.projects > 0, used.images > 0]).toEqual([true, true]);
  });

  it('publishes, keeps the site online until it is interrupted, and remembers it', async () => {
    const { child, written, ended } = start(
      ['publish', project, '--serve', '--json', '--data', data],
      { LC_ALL: 'es_CO.UTF-8' },
    );
    await expect.poll(() => written.out, { timeout: 90_000 }).toMatch(/\}\n$/);
    const { deployment } = publishedSchema.parse(JSON.parse(written.out));
    expect(deployment.state).toBe('live');
    const { port } = new URL(deployment.url);
    const status = () =>
      fetch(`http://127.0.0.1:${port}/`).then(
        (answer) => answer.status,
        () => 'offline',
      );
    expect(await status()).toEqual(expect.any(Number));
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
    expect(await status()).toBe('offline');

    const deployments = z.array(z.object({ id: z.string(), state: z.string() }));
    expect(await json(deployments, 'deployments', project)).toEqual([
      { id: deployment.id, state: 'live' },
    ]);
  });

  it('finds what is broken, and does not publish it unless told to', async () => {
    const { id } = await json(
      projectSchema,
      'create',
      'Rota',
      '--template',
      template,
      '--set',
      'whatsapp=',
    );
    const checked = await run('check', id, '--json');
    expect(checked.code).toBe(3);
    expect(checked.out).toContain('"rule": "whatsapp-number-missing"');
    expect(checked.out).toContain('your number is missing');
    const published = await run('publish', id);
    expect(published).toMatchObject({
      code: 3,
      out: 'Not published: fix the errors, or use --force.\n',
    });
    expect(await json(z.array(z.unknown()), 'deployments', id)).toEqual([]);
  });

  it('counts warnings only where it is told to', async () => {
    const { id } = await json(projectSchema, 'create', 'Vacía');
    expect((await run('check', id)).code).toBe(0);
    expect((await run('check', id, '--strict')).code).toBe(3);
  });

  it('leaves the data alone while the app is open on it', async () => {
    const host = await startWebHost({ data: join(folder, 'open') });
    const { code, err } = await start(['list', '--data', host.data]).ended;
    expect([code, err]).toEqual([
      4,
      `TausePro is open on the data in ${host.data}. Close it, or choose another folder with --data.\n`,
    ]);
    await host.stop();
    expect((await start(['list', '--data', host.data]).ended).code).toBe(0);
  });

  it('explains itself in the language of the terminal', async () => {
    const spoken = async (locale: string) =>
      (await start(['check', 'nada', '--data', data], { LC_ALL: locale }).ended).err;
    expect(await spoken('es_CO.UTF-8')).toContain('No hay ningún proyecto «nada».');
    expect(await spoken('pt_BR.UTF-8')).toContain('Não há nenhum projeto “nada”.');
    expect(await spoken('C')).toContain('There is no project “nada”.');
  });

  it('runs from anywhere through its script, and prints its help', async () => {
    const script = join(repository, 'scripts/tausepro.mjs');
    const child = spawn(process.execPath, [script, '--help'], { cwd: tmpdir() });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    expect(await new Promise((done) => child.once('close', done))).toBe(0);
    for (const word of ['templates', 'import FILE', '--json', 'Exit codes']) {
      expect(out).toContain(word);
    }
  });
});

describe('bad input to the command line', { timeout: slow }, () => {
  it('is not understood where the command is wrong', async () => {
    const { code, out, err } = await start(['lst']).ended;
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('There is no command “lst”.');
  });

  it('is a failure with a reason where the command is right and the thing is not', async () => {
    const damaged = join(folder, 'damaged.tausepro');
    writeFileSync(damaged, 'PK no project');
    expect(errorOf(await run('import', damaged, '--json'))).toEqual([1, 'project-file-invalid']);
    expect(errorOf(await run('import', 'absent.tausepro', '--json'))).toEqual([
      1,
      'fileUnreadable',
    ]);
    expect(errorOf(await run('import', folder, '--json'))).toEqual([1, 'fileUnreadable']);
    expect(errorOf(await run('create', 'x', '--template', '../..', '--json'))).toEqual([
      1,
      'templateUnknown',
    ]);
    const unknown = ['--template', 'crm-ventas', '--set', 'colour=#000000', '--json'];
    expect(errorOf(await run('create', 'x', ...unknown))).toEqual([1, 'variableUnknown']);
    // A site says of its texts what language they are in.
    const english = ['--template', 'crm-ventas', '--locale', 'en', '--json'];
    expect(errorOf(await run('create', 'x', ...english))).toEqual([1, 'templateLanguage']);
    expect(errorOf(await run('check', 'no existe', '--json'))).toEqual([1, 'projectUnknown']);
  });

  it('includes a data folder that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const ended = await start(['list', '--json', '--data', file]).ended;
    expect(errorOf(ended)).toEqual([1, 'storage-failed']);
  });
});
