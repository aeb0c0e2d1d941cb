/**
 * `full`: no space left. `damaged`: the file or a row isn't what was written. `newer`: a later version made
 * the file. `lost`: the file isn't this process's any more.
 */
export type StorageErrorCode = 'full' | 'failed' | 'damaged' | 'newer' | 'lost';

export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
    this.code = code;
  }
}

/** Runs work on the database or the disk, and turns what the system throws into a StorageError. */
export function guardStorage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStorageError(error);
  }
}

/** The StorageError that an error of SQLite or the file system means; anything else comes back as it is. */
export function toStorageError(error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined || !(error instanceof Error)) return error;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new StorageError('full', error.message, { cause: error });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new StorageError('damaged', error.message, { cause: error });
  }
  return new StorageError('failed', error.message, { cause: error });
}

function systemCode(error: unknown): string | undefined {
  if (error instanceof StorageError || !(error instanceof Error)) return undefined;
  if (
    'code' in error &&
    typeof error.code === 'string' &&
    /^(SQLITE_|E[A-Z0-9]+$)/.test(error.code)
  ) {
    return error.code;
  }
  return error.cause === undefined ? undefined : systemCode(error.cause);
}
