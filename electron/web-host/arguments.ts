import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { usualDataFolder } from '#services/data-folder.ts';

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
export interface HostArguments extends z.infer<typeof argumentsSchema> {
  /** Where there are projects too that this host doesn't show; null where there are none. */
  readonly other: string | null;
}

/** Reads the command line. Throws an Error with a sentence about what is wrong. */
export function readArguments(parameters: readonly string[]): HostArguments {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
    },
  });
  const usual = values.data === undefined ? usualDataFolder('web') : null;
  const parsed = argumentsSchema.safeParse({
    data: usual?.folder ?? values.data,
    port: values.port ?? null,
    open: !values['no-open'],
  });
  if (!parsed.success) throw new Error(`--${String(parsed.error.issues[0]?.path[0])} is not valid`);
  return { ...parsed.data, data: resolve(parsed.data.data), other: usual?.other ?? null };
}
