import { type Problem, type ProblemCode, problemCodes } from '#shared/api/schemas/problem.ts';

/** A refusal that the caller is told about; thrown by the engine's parts, answered by the edge. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(code: ProblemCode, detail: string, extensions: Record<string, unknown> = {}) {
    super(detail);
    this.name = 'ProblemError';
    this.code = code;
    this.extensions = extensions;
  }

  get status(): number {
    return problemCodes[this.code].status;
  }
}

/** RFC 9457 body of a refusal; `requestId` lets the log line be found. */
export function problemBody(error: ProblemError, requestId: string): Problem {
  const { status, title } = problemCodes[error.code];
  return {
    ...error.extensions,
    type: `urn:tausestack:problem:${error.code}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    request_id: requestId,
  };
}
