import { ORPCError, ValidationError } from '@orpc/server';
import { ProblemError, problemBody } from '../problem.ts';

/** Any failure as the problem that the caller may know about; what is not theirs is `internal`. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof ORPCError && error.status < 500) {
    const issues = error.cause instanceof ValidationError ? error.cause.issues : [];
    const errors = issues.map((issue) => ({
      path: (issue.path ?? [])
        .map((part) => String(typeof part === 'object' ? part.key : part))
        .join('.'),
      message: issue.message,
    }));
    return new ProblemError(
      'invalid_request',
      issues.length > 0 ? 'Some fields are missing or not valid.' : 'The request can’t be read.',
      errors.length > 0 ? { errors } : {},
    );
  }
  if (isFullDisk(error)) {
    return new ProblemError('storage_full', 'The disk here is full. Nothing of this was kept.');
  }
  return new ProblemError('internal', 'Something failed here. It is logged under the request id.');
}

/** As the file system says it, the user's quota included, and as PostgreSQL does (53100). */
const fullDiskCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', '53100']);

function isFullDisk(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth += 1) {
    if ('code' in at && fullDiskCodes.has(at.code)) return true;
    if (/no space left on device/i.test(at.message)) return true;
  }
  return false;
}

/** The answer for a refusal. */
export function problemResponse(error: ProblemError, requestId: string): Response {
  const { retryAfter } = error.extensions;
  return Response.json(problemBody(error, requestId), {
    status: error.status,
    headers: {
      'content-type': 'application/problem+json',
      ...(error.code === 'unauthorized' ? { 'www-authenticate': 'Bearer' } : {}),
      ...(error.code === 'idempotency_in_progress' ? { 'retry-after': '1' } : {}),
      ...(typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {}),
    },
  });
}

/** The same refusal as an oRPC error, so that its handler answers with the right status. */
export function toRpcError(error: ProblemError, requestId: string) {
  return new ORPCError(error.code, {
    status: error.status,
    message: error.message,
    data: problemBody(error, requestId),
  });
}
