import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { once } from 'node:events';
import type { Finding } from '#shared/checks/finding.ts';
import type { Deployment, ProjectSummary, TemplateSummary } from '#shared/contract/schemas.ts';
import { writeAtomic } from '#services/generate/write-atomic.ts';
import type { Command } from './command-line.ts';
import { CommandError, type ExitCode, exitCodes } from './failure.ts';
import type { Language } from './language.ts';
import type { HostClient } from './open-host.ts';
import { type Output, table } from './output.ts';

/** What a command works with. */
export interface CommandContext {
  readonly client: HostClient;
  readonly output: Output;
  readonly language: Language;
  /** Relative paths are this folder's. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

type Run<Name extends Command['command']> = (
  command: Extract<Command, { command: Name }>,
  context: CommandContext,
) => Promise<ExitCode>;

const commands: { readonly [Name in Command['command']]: Run<Name> } = {
  async templates(_, { client, output, language }) {
    const templates = await client.templates.list();
    const rows = templates.map(({ id, category, name, variables }) => [
      ...[id, category, name[language.locale]],
      variables.map((variable) => variable.name).join(', '),
    ]);
    return list(output, language, templates, rows);
  },

  async list({ trash }, { client, output, language }) {
    const projects = await client.projects.list();
    const shown = projects.filter(({ trashedAt }) => (trashedAt !== null) === trash);
    return list(
      output,
      language,
      shown,
      shown.map(({ id, name, updatedAt }) => [id, day(updatedAt), name]),
    );
  },

  async create({ name, template, set, locale }, { client, output, language }) {
    const variables = Object.fromEntries(set.map(splitAssignment));
    const chosen = template === undefined ? null : await findTemplate(client, template);
    checkVariables(chosen, variables);
    if (chosen !== null && locale !== undefined && locale !== chosen.locale)
      throw new CommandError('templateLanguage', {
        template: chosen.id,
        language: chosen.locale,
      });
    const project = await client.projects.create({
      name,
      locale: locale ?? chosen?.locale ?? language.locale,
      template: chosen === null ? null : { id: chosen.id, variables },
    });
    return tellProject(project, output, language);
  },

  async import({ file }, { client, output, language, folder }) {
    const path = resolve(folder, file);
    const content = await readFile(path).catch(() => {
      throw new CommandError('fileUnreadable', { file: path });
    });
    return tellProject(await client.projects.importFile({ content }), output, language);
  },

  async export(command, context) {
    const { client, output, language } = context;
    const { id } = await findProject(client, command.project);
    if (command.folder === undefined) return exportArchive(id, command, context);
    const { overwrite } = command;
    const target = { project: id, folder: resolve(context.folder, command.folder), overwrite };
    const result = await client.export.run(target, { signal: context.signal });
    const files = language.say('exported', { files: result.files, folder: result.folder });
    const kept = result.kept.map((file) => language.say('kept', { file }));
    output.answer(result, [files, ...kept]);
    return exitCodes.done;
  },

  async 'export-file'(command, { client, output, language, folder }) {
    const { id } = await findProject(client, command.project);
    const history = !command['no-history'];
    const { fileName, content } = await client.projects.exportFile({ project: id, history });
    const path = resolve(folder, command.file ?? fileName);
    const file = await targetFile(path, fileName, command.overwrite);
    await writeAtomic(file, content);
    output.answer({ file, bytes: content.byteLength }, [language.say('fileWritten', { file })]);
    return exitCodes.done;
  },

  async check({ project, strict }, { client, output, language }) {
    const { id } = await findProject(client, project);
    const findings = await client.publish.check({ project: id });
    output.answer(
      findings.map((finding) => ({ ...finding, message: language.describe(finding) })),
      findings.length === 0 ? [language.say('noFindings')] : findingLines(findings, language),
    );
    return findings.some(({ severity }) => strict || severity === 'error')
      ? exitCodes.findings
      : exitCodes.done;
  },

  async publish({ project, environment, force, serve }, context) {
    const { client, output, language, signal } = context;
    const { id } = await findProject(client, project);
    const findings = await client.publish.check({ project: id });
    for (const line of findingLines(findings, language)) output.note(line);
    if (!force && findings.some(({ severity }) => severity === 'error')) {
      output.answer({ deployment: null, findings }, [language.say('blocked')]);
      return exitCodes.findings;
    }
    let live: Deployment | null = null;
    for await (const event of await client.publish.start(
      { project: id, environment },
      { signal },
    )) {
      if (event.type === 'step') output.note(`· ${language.step(event.step)}`);
      if (event.type === 'live') live = event.deployment;
      if (event.type === 'queued') {
        output.answer({ deployment: null, findings, queued: true }, [language.say('queued')]);
        return exitCodes.done;
      }
    }
    const published = language.say('published', { url: live?.url ?? '' });
    const hint = language.say(serve ? 'serving' : 'servedWhileOpen');
    output.answer({ deployment: live, findings }, [published, hint]);
    if (serve && !signal.aborted) await once(signal, 'abort');
    return exitCodes.done;
  },

  async deployments({ project }, { client, output, language }) {
    const { id } = await findProject(client, project);
    const deployments = await client.publish.history({ project: id });
    return list(
      output,
      language,
      deployments,
      deployments.map((deployment) => deploymentRow(deployment)),
    );
  },

  async rollback({ project, deployment }, { client, output, language }) {
    const { id } = await findProject(client, project);
    const live = await client.publish.rollback({ project: id, deployment });
    output.answer(live, [language.say('published', { url: live.url ?? '' })]);
    return exitCodes.done;
  },

  async versions({ project, create }, { client, output, language }) {
    const { id } = await findProject(client, project);
    if (create !== undefined) await client.versions.create({ project: id, name: create });
    const versions = await client.versions.list({ project: id });
    return list(
      output,
      language,
      versions,
      versions.map((version) => [version.id, day(version.createdAt), version.name]),
    );
  },

  async space({ tidy }, { client, output, language }) {
    const used = await (tidy ? client.app.tidy() : client.app.space());
    const rows = spaceParts.map((part) => [
      language.say(`space-${part}`),
      `${(used[part] / 1_000_000).toFixed(1)} MB`,
    ]);
    output.answer(used, [used.folder, ...table(rows)]);
    return exitCodes.done;
  },
};

const spaceParts = ['projects', 'images', 'sites', 'backups', 'temporary'] as const;

/** Runs a command; resolves with the code to end with. */
export function runCommand<Name extends Command['command']>(
  command: Extract<Command, { command: Name }>,
  context: CommandContext,
): Promise<ExitCode> {
  const run: Run<Name> = commands[command.command as Name];
  return run(command, context);
}

/** Writes a project's code into one .zip. */
async function exportArchive(
  project: string,
  { zip = '.', overwrite }: Extract<Command, { command: 'export' }>,
  { client, output, language, folder, signal }: CommandContext,
): Promise<ExitCode> {
  let file = resolve(folder, zip);
  let files = 0;
  const pieces: Uint8Array[] = [];
  for await (const event of await client.export.archive({ project }, { signal })) {
    files = event.files;
    if (event.type === 'begin') file = await targetFile(file, event.fileName, overwrite);
    else pieces.push(event.content);
  }
  const content = Buffer.concat(pieces);
  await writeAtomic(file, content);
  const written = language.say('fileWritten', { file });
  output.answer({ file, files, bytes: content.byteLength }, [written]);
  return exitCodes.done;
}

/** A project by its id, or by its name where only one outside the trash has it. */
async function findProject(client: HostClient, wanted: string): Promise<ProjectSummary> {
  const projects = await client.projects.list();
  const byId = projects.find(({ id }) => id === wanted.toLowerCase());
  if (byId) return byId;
  const same = projects.filter(
    ({ name, trashedAt }) =>
      trashedAt === null && name.trim().toLowerCase() === wanted.toLowerCase(),
  );
  const [only, other] = same;
  if (only === undefined) throw new CommandError('projectUnknown', { project: wanted });
  if (other !== undefined) {
    const ids = same.map(({ id }) => id).join(', ');
    throw new CommandError('projectAmbiguous', { project: wanted, ids });
  }
  return only;
}

function list(
  output: Output,
  language: Language,
  value: readonly unknown[],
  rows: readonly (readonly string[])[],
): ExitCode {
  output.answer(value, rows.length === 0 ? [language.say('nothing')] : table(rows));
  return exitCodes.done;
}

function tellProject(project: ProjectSummary, output: Output, language: Language): ExitCode {
  output.answer(project, [language.say('created', { name: project.name, id: project.id })]);
  return exitCodes.done;
}

function findingLines(findings: readonly Finding[], language: Language): string[] {
  return findings.map(
    (finding) => `${finding.severity === 'error' ? '✗' : '!'} ${language.describe(finding)}`,
  );
}

function deploymentRow({ id, state, environment, createdAt, url }: Deployment): string[] {
  return [id, state, environment, day(createdAt), url ?? ''];
}

/** Throws CommandError `templateUnknown`. */
async function findTemplate(client: HostClient, id: string): Promise<TemplateSummary> {
  const found = (await client.templates.list()).find((template) => template.id === id);
  if (found === undefined) throw new CommandError('templateUnknown', { template: id });
  return found;
}

/** Throws CommandError `variableUnknown` for the first that the template doesn't have. */
function checkVariables(
  template: TemplateSummary | null,
  variables: Readonly<Record<string, string>>,
): void {
  const known = (template?.variables ?? []).map(({ name }) => name);
  const unknown = Object.keys(variables).find((name) => !known.includes(name));
  if (template === null || unknown === undefined) return;
  const names = known.join(', ');
  throw new CommandError('variableUnknown', { name: unknown, template: template.id, names });
}

function splitAssignment(assignment: string): [string, string] {
  const at = assignment.indexOf('=');
  return [assignment.slice(0, at), assignment.slice(at + 1)];
}

/** An existing folder takes the file under the project's own name. Throws CommandError `fileExists`. */
async function targetFile(path: string, fileName: string, overwrite: boolean): Promise<string> {
  const file = (await kindOfPath(path)) === 'folder' ? join(path, basename(fileName)) : path;
  if (!overwrite && (await kindOfPath(file)) !== 'none') {
    throw new CommandError('fileExists', { file });
  }
  return file;
}

async function kindOfPath(path: string): Promise<'folder' | 'file' | 'none'> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 'none';
  return found.isDirectory() ? 'folder' : 'file';
}

/** A moment as a day, as people sort them. */
function day(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 16).replace('T', ' ');
}
