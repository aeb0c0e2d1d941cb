import { type PlanLimit, type Problem, planLimitSchema, problemSchema } from './schemas/problem.ts';

/** A failed call: the server's problem, or what kept an answer from arriving or being understood. */
export class CloudError extends Error {
  /**
   * A problem code of the server (`schemas/problem.ts`), or the client's own `network`, `aborted`,
   * `invalid_answer` (not as agreed) or `server_error` (refused without a problem).
   */
  readonly code: string;
  /** HTTP status, 0 where no answer arrived. */
  readonly status: number;
  readonly problem: Problem | undefined;
  /** Seconds that the server asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(options: {
    code: string;
    status: number;
    message: string;
    problem?: Problem | undefined;
    retryAfter?: number | undefined;
    cause?: unknown;
  }) {
    super(options.message, { cause: options.cause });
    this.name = 'CloudError';
    this.code = options.code;
    this.status = options.status;
    this.problem = options.problem;
    this.retryAfter = options.retryAfter;
  }

  /** What the plan allows, when this is a `plan_limit`. */
  get planLimit(): PlanLimit | undefined {
    return this.code === 'plan_limit' ? planLimitSchema.safeParse(this.problem).data : undefined;
  }

  /** Whether the same call may succeed later without anything being changed. */
  get retryable(): boolean {
    return (
      this.code === 'network' ||
      this.code === 'idempotency_in_progress' ||
      this.status === 429 ||
      // A full disk stays full until someone frees space.
      (this.status >= 500 && this.code !== 'storage_full')
    );
  }
}

/** The error for an answer that is not a success; `text` is its body, whatever that is. */
export function errorOfAnswer(
  status: number,
  text: string,
  retryAfterHeader: string | null,
): CloudError {
  const problem = problemSchema.safeParse(parseJson(text)).data;
  const seconds = Number(retryAfterHeader ?? Number.NaN);
  return new CloudError({
    code: problem?.code ?? 'server_error',
    status,
    message: problem?.detail ?? problem?.title ?? `The server answered ${status}.`,
    problem,
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
  });
}

/** The value of a JSON text, undefined for a text that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
