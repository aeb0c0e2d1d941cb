import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { environmentSchema } from '#shared/contract/schemas.ts';
import { localeSchema } from '#shared/document/value.ts';
import { UsageError } from './failure.ts';

export const help = `Usage: npm run tausepro -- COMMAND [options]

  templates                        templates to start from
  list [--trash]                   projects; with --trash those in the trash
  create NAME                      make a project
      --template ID                from a template
      --set VARIABLE=VALUE         fill a variable of the template (may be repeated)
      --locale es|pt|en            language of the site (default: the template's,
                                   or the terminal's for a blank page)
  import FILE                      make a project of a .tausepro file
  export PROJECT FOLDER            write the site's code as a repository
      --zip FILE                   into an archive instead of a folder
      --overwrite                  also over files that the app did not write
  export-file PROJECT [FILE]       write the project into a .tausepro file
      --no-history                 without undo
      --overwrite                  also over a file that exists
  check PROJECT                    what to fix before publishing
      --strict                     warnings count as errors
  publish PROJECT                  publish, unless the check finds errors
      --environment production|staging
      --force                      publish in spite of errors
      --serve                      keep the site online until Ctrl+C
  deployments PROJECT              what was published
  rollback PROJECT DEPLOYMENT      put an earlier deployment online again
  versions PROJECT                 named versions
      --create NAME                name the version that is on disk now
  space                            what the folder with the projects takes up on the disk
      --tidy                       remove first what no project needs any more

PROJECT is a project's id or its name.

Options of every command
  --data DIR    folder with the projects (default ~/.local/share/tausepro)
  --json        answer with JSON on standard output
  --help        this text

Exit codes: 0 done, 1 failed, 2 command line not understood, 3 stopped by findings,
4 the data folder is open in TausePro, 130 interrupted.
`;

const options = {
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  trash: { type: 'boolean' },
  template: { type: 'string' },
  set: { type: 'string', multiple: true },
  locale: { type: 'string' },
  overwrite: { type: 'boolean' },
  'no-history': { type: 'boolean' },
  strict: { type: 'boolean' },
  environment: { type: 'string' },
  force: { type: 'boolean' },
  serve: { type: 'boolean' },
  create: { type: 'string' },
  tidy: { type: 'boolean' },
  zip: { type: 'string' },
} as const;

const everywhere = new Set(['data', 'json', 'help']);

const name = z.string().trim().min(1).max(120);
const project = z.string().trim().min(1);
const flag = z.boolean().default(false);
const assignment = z.string().regex(/^[\w-]+=/, 'write VARIABLE=VALUE');

/** What each command takes: its words in their order, then its options. */
const commandSchema = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('templates') }),
  z.strictObject({ command: z.literal('list'), trash: flag }),
  z
    .strictObject({
      command: z.literal('create'),
      name,
      template: z.string().min(1).optional(),
      set: z.array(assignment).default([]),
      locale: localeSchema.optional(),
    })
    .refine(({ template, set }) => template !== undefined || set.length === 0, {
      path: ['set'],
      message: 'a blank page has no variables; name a template with --template',
    }),
  z.strictObject({ command: z.literal('import'), file: z.string().min(1) }),
  z
    .strictObject({
      command: z.literal('export'),
      project,
      folder: z.string().min(1).optional(),
      zip: z.string().min(1).optional(),
      overwrite: flag,
    })
    .refine(({ folder, zip }) => (folder ?? zip) !== undefined, { path: ['folder'] })
    .refine(({ folder, zip }) => folder === undefined || zip === undefined, {
      path: ['zip'],
      message: 'write a folder or a file, not both',
    }),
  z.strictObject({
    command: z.literal('export-file'),
    project,
    file: z.string().min(1).optional(),
    'no-history': flag,
    overwrite: flag,
  }),
  z.strictObject({ command: z.literal('check'), project, strict: flag }),
  z.strictObject({
    command: z.literal('publish'),
    project,
    environment: environmentSchema.default('production'),
    force: flag,
    serve: flag,
  }),
  z.strictObject({ command: z.literal('deployments'), project }),
  z.strictObject({ command: z.literal('rollback'), project, deployment: z.string().min(1) }),
  z.strictObject({ command: z.literal('versions'), project, create: name.optional() }),
  z.strictObject({ command: z.literal('space'), tidy: flag }),
]);
export type Command = z.infer<typeof commandSchema>;

const words: Readonly<Record<Command['command'], readonly string[]>> = {
  templates: [],
  list: [],
  create: ['name'],
  import: ['file'],
  export: ['project', 'folder'],
  'export-file': ['project', 'file'],
  check: ['project'],
  publish: ['project'],
  deployments: ['project'],
  rollback: ['project', 'deployment'],
  versions: ['project'],
  space: [],
};

export interface CommandLine {
  /** Null where help is wanted. */
  readonly command: Command | null;
  readonly json: boolean;
  /** Absolute; null for the usual folder. */
  readonly data: string | null;
}

/** Reads the command line. Relative paths are the folder's. Throws UsageError. */
export function readCommandLine(parameters: readonly string[], folder: string): CommandLine {
  const { values, positionals } = parse(parameters);
  const json = values.json;
  const data = values.data === undefined ? null : resolve(folder, values.data);
  const [command, ...given] = positionals;
  if (values.help) return { command: null, json, data };
  if (command === undefined) throw new UsageError('Name a command.');
  if (!Object.hasOwn(words, command)) throw new UsageError(`There is no command “${command}”.`);

  const expected = words[command as Command['command']];
  const extra = given[expected.length];
  if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many for ${command}.`);
  const own = Object.entries(values).filter(([key]) => !everywhere.has(key));
  const parsed = commandSchema.safeParse({
    command,
    ...Object.fromEntries(given.map((word, index) => [expected[index] ?? '', word])),
    ...Object.fromEntries(own),
  });
  if (!parsed.success) throw new UsageError(describe(command, expected, parsed.error));
  return { command: parsed.data, json, data };
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({ args: [...parameters], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function describe(command: string, expected: readonly string[], error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') return `${command} has no option --${issue.keys[0]}.`;
  const key = String(issue?.path[0] ?? '');
  if (issue?.code === 'invalid_value') return `--${key} takes one of: ${issue.values.join(', ')}.`;
  if (expected.includes(key)) return `${command} needs ${key.toUpperCase()}.`;
  return `--${key}: ${issue?.message ?? 'not valid'}`;
}
