import type { MessageName } from './messages.ts';

/** What the process ends with; docs/cli.md lists them. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  findings: 3,
  inUse: 4,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command line isn't understood; the message says what is wrong with it, in English as the help. */
export class UsageError extends Error {}

/** A command can't do what it was asked for. */
export class CommandError extends Error {
  readonly text: MessageName;
  readonly values: Readonly<Record<string, string>>;
  readonly exitCode: ExitCode;

  constructor(
    text: MessageName,
    values: Readonly<Record<string, string>>,
    exitCode: ExitCode = exitCodes.failed,
  ) {
    super(`${text} ${JSON.stringify(values)}`);
    this.text = text;
    this.values = values;
    this.exitCode = exitCode;
  }
}
