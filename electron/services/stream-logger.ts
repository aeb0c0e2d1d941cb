import type { Logger } from './ports.ts';

/** Writes one line a message, with errors told by their stack. */
export function createStreamLogger(write: (line: string) => void): Logger {
  const log =
    (level: string): Logger['info'] =>
    (message, fields = {}) => {
      const told = JSON.stringify(fields, (_key, value: unknown) =>
        value instanceof Error ? (value.stack ?? value.message) : value,
      );
      write(`${level}: ${message}${told === '{}' ? '' : ` ${told}`}\n`);
    };
  return { info: log('info'), warn: log('warn'), error: log('error') };
}
