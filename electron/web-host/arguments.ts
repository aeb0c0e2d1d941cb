import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';

export const usage = `Usage: npm start -- --web [options]
  --port N     port on 127.0.0.1; 0 takes any free one (default 4870, or a free one where that is taken)
  --data DIR   folder with your projects (default ~/.local/share/tausepro)
  --no-open    print the address only
`;

/** Where the app listens unless `--port` says otherwise. */
export const usualPort = 4870;

const argumentsSchema = z.object({
  /** Null where none was named. */
  port: z.union([z.null(), z.coerce.number().int().min(0).max(65_535)]),
  data: z.string().min(1),
  open: z.boolean(),
});
export type HostArguments = z.infer<typeof argumentsSchema>;

/** Reads the command line. Throws an Error with a sentence about what is wrong. */
export function readArguments(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): HostArguments {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      port: { type: 'string' },
      data: { type: 'string', default: defaultDataFolder(environment) },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const parsed = argumentsSchema.safeParse({
    ...values,
    port: values.port ?? null,
    open: !values['no-open'],
  });
  if (!parsed.success) throw new Error(`--${String(parsed.error.issues[0]?.path[0])} is not valid`);
  return { ...parsed.data, data: resolve(parsed.data.data) };
}

/** Where projects are unless `--data` says otherwise. */
export function defaultDataFolder(
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const shared = environment['XDG_DATA_HOME'];
  return shared ? join(shared, 'tausepro') : join(homedir(), '.local', 'share', 'tausepro');
}
