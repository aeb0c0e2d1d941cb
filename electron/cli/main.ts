import { ORPCError } from '@orpc/client';
import { hostErrorDataSchema } from '#shared/contract/errors.ts';
import { usualDataFolder } from '#services/data-folder.ts';
import { toHostError } from '#services/errors.ts';
import { terminalLocale } from '../web-host/terminal-locale.ts';
import { type CommandLine, help, readCommandLine } from './command-line.ts';
import { runCommand } from './commands.ts';
import { CommandError, type ExitCode, UsageError, exitCodes } from './failure.ts';
import { type Language, createLanguage } from './language.ts';
import { createOutput } from './output.ts';

const language = await createLanguage(terminalLocale(process.env));
process.exitCode = await main(process.argv.slice(2));

async function main(parameters: readonly string[]): Promise<ExitCode> {
  // npm runs scripts in the project's folder and says here where the user stands.
  const folder = process.env['INIT_CWD'] ?? process.cwd();
  let line: CommandLine;
  try {
    line = readCommandLine(parameters, folder);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nSee npm run tausepro -- --help\n`);
    return exitCodes.usage;
  }
  if (line.command === null) {
    process.stdout.write(help);
    return exitCodes.done;
  }
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    return await run(line, line.command, folder, interruption.signal);
  } catch (error) {
    if (interruption.signal.aborted) return exitCodes.interrupted;
    return fail(error, line.json, language);
  }
}

async function run(
  line: CommandLine,
  command: NonNullable<CommandLine['command']>,
  folder: string,
  signal: AbortSignal,
): Promise<ExitCode> {
  // Loaded late: help and a mistyped command need none of the services.
  const { openHost } = await import('./open-host.ts');
  const host = await openHost(line.data ?? usualDataFolder('web').folder);
  try {
    const output = createOutput(line.json, process);
    return await runCommand(command, { client: host.client, output, language, folder, signal });
  } finally {
    await host.close();
  }
}

/** Says what went wrong: a sentence for people, and with `--json` the code for programs. */
function fail(error: unknown, json: boolean, { say, explain }: Language): ExitCode {
  const failure =
    error instanceof CommandError
      ? { code: error.text, message: say(error.text, error.values), detail: '' }
      : describeFailure(error, explain);
  createOutput(json, process).note(
    failure.detail === '' ? failure.message : `${failure.message} (${failure.detail})`,
  );
  if (json) createOutput(json, process).answer({ error: failure }, []);
  return error instanceof CommandError ? error.exitCode : exitCodes.failed;
}

function describeFailure(error: unknown, explain: Language['explain']) {
  const declared =
    error instanceof ORPCError ? hostErrorDataSchema.safeParse(error.data).data : undefined;
  const { code, detail } = declared ?? toHostError(error);
  return { code, message: explain({ code }), detail };
}
