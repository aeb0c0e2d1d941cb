import { isDefinedError, safe } from '@orpc/client';
import type { HostErrorCode } from '#shared/contract/errors.ts';

/** The code of the contract's error with which a call fails. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<HostErrorCode | 'none' | 'undeclared'> {
  const { error } = await safe(call);
  if (error === null) return 'none';
  if (!isDefinedError(error)) return 'undeclared';
  return (error as unknown as { data: { code: HostErrorCode } }).data.code;
}
