import { ORPCError } from '@orpc/client';
import { type HostErrorCode, hostErrorDataSchema } from '#shared/contract/errors.ts';

/** Why a call to the host failed. `disconnected` is the interface's own: no answer came. */
export interface HostFailure {
  readonly code: HostErrorCode | 'disconnected';
  /** For the curious; never shown without being asked for. */
  readonly detail: string;
}

/** Thrown by the link where there is no host to ask. */
export class DisconnectedError extends Error {
  override name = 'DisconnectedError';
}

/** Thrown by a transport where the host answers but doesn't know this window. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

/** Reads whatever a call threw. */
export function toHostFailure(error: unknown): HostFailure {
  if (error instanceof ORPCError) {
    const data = hostErrorDataSchema.safeParse(error.data);
    if (data.success) return data.data;
    return {
      code: error.code === 'BAD_REQUEST' ? 'invalid-input' : 'unexpected',
      detail: error.message,
    };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { code: error instanceof DisconnectedError ? 'disconnected' : 'unexpected', detail };
}
