import { ProblemError } from '../problem.ts';

/**
 * Texts that can't be kept as they are: the database takes no NUL, and half of a surrogate pair becomes
 * the same replacement character whichever it was, so that two names would be one.
 */
function isClean(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

const refusal = () =>
  new ProblemError('invalid_request', 'Texts have no NUL and no halves of characters.');

/** Throws `invalid_request` for an address that isn't percent-encoded UTF-8, or holds a text that isn't clean. */
export function refuseUncleanAddress({ pathname, search }: URL): void {
  try {
    if (isClean(decodeURIComponent(pathname)) && isClean(decodeURIComponent(search))) return;
  } catch {
    // Not percent-encoded UTF-8.
  }
  throw refusal();
}

/** Throws `invalid_request` for a body that isn't JSON in UTF-8 with clean texts. */
export function refuseUncleanJson(body: Uint8Array): void {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body), (key, part: unknown) => {
      if (!isClean(key) || (typeof part === 'string' && !isClean(part))) throw refusal();
      return part;
    });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('invalid_request', 'The body is not JSON.');
  }
}
