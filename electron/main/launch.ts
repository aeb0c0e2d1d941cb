import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What a start of the app asks for. All paths are absolute. */
export interface Launch {
  /** The folder that `--data` names; null where it isn't named. */
  readonly data: string | null;
  /** Project files to open. */
  readonly files: readonly string[];
}

/**
 * Reads a command line, the program first. Chromium's own switches and whatever else is on it are no
 * concern of the app's.
 * @param workingFolder where the start came from: relative paths are meant from there.
 */
export function readLaunch(commandLine: readonly string[], workingFolder: string): Launch {
  const { values, positionals } = parseArgs({
    args: commandLine.slice(1),
    strict: false,
    allowPositionals: true,
    options: { data: { type: 'string' } },
  });
  const { data } = values;
  return {
    data: typeof data === 'string' && data !== '' ? resolve(workingFolder, data) : null,
    files: positionals
      .map(toPath)
      .filter(isProjectFile)
      .map((file) => resolve(workingFolder, file)),
  };
}

/** Desktops of Linux hand over addresses instead of paths. */
function toPath(parameter: string): string {
  if (!parameter.startsWith('file:')) return parameter;
  try {
    return fileURLToPath(parameter);
  } catch {
    return '';
  }
}

function isProjectFile(path: string): boolean {
  return path.toLowerCase().endsWith('.tausepro');
}
