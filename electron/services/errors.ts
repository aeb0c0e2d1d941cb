import { ORPCError } from '@orpc/server';
import { ValidationError } from '@orpc/contract';
import type { HostErrorCode, HostErrorData } from '#shared/contract/errors.ts';
import { DocumentError, type DocumentErrorCode } from '#shared/document/errors.ts';
import { StorageError, type StorageErrorCode, toStorageError } from '#storage/storage-error.ts';

/** A failure that the interface can explain. `detail` is for the log and the curious, never a secret. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly detail: string;

  constructor(code: HostErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'HostError';
    this.code = code;
    this.detail = detail;
  }
}

const storageCodes: Readonly<Record<StorageErrorCode, HostErrorCode>> = {
  full: 'storage-full',
  failed: 'storage-failed',
  damaged: 'project-damaged',
  newer: 'project-newer',
  lost: 'storage-lost',
};

const documentCodes: Readonly<Partial<Record<DocumentErrorCode, HostErrorCode>>> = {
  damaged: 'project-damaged',
  'newer-version': 'project-newer',
};

/** What any thrown value means to the interface. */
export function toHostError(thrown: unknown): HostError {
  const error = toStorageError(thrown);
  if (error instanceof HostError) return error;
  if (error instanceof StorageError) {
    return new HostError(storageCodes[error.code], error.message, { cause: error });
  }
  if (error instanceof DocumentError) {
    return new HostError(documentCodes[error.code] ?? 'invalid-input', error.message, {
      cause: error,
    });
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return new HostError('invalid-input', describeIssues(error), { cause: error });
  }
  return new HostError('unexpected', error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}

/** The same failure in the form in which the contract carries it. */
export function toContractError(error: HostError): ORPCError<'HOST', HostErrorData> {
  return new ORPCError('HOST', {
    message: error.code,
    data: { code: error.code, detail: error.detail.slice(0, 4000) },
  });
}

function describeIssues(error: Error): string {
  if (!(error.cause instanceof ValidationError)) return error.message;
  return error.cause.issues
    .slice(0, 5)
    .map((issue) => `${(issue.path ?? []).map(pathKey).join('.')}: ${issue.message}`)
    .join('; ');
}

function pathKey(segment: PropertyKey | { readonly key: PropertyKey }): string {
  return String(typeof segment === 'object' ? segment.key : segment);
}
