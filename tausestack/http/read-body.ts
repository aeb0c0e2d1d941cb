import { ProblemError } from '../problem.ts';

/** Reads a request's body whole; throws `payload_too_large` beyond `maximumBytes`. */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array> {
  refuseAnnounced(request, maximumBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maximumBytes) throw tooLarge(maximumBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Throws `payload_too_large` when the request itself says that it is. */
export function refuseAnnounced(request: Request, maximumBytes: number): void {
  if (Number(request.headers.get('content-length') ?? 0) > maximumBytes)
    throw tooLarge(maximumBytes);
}

function tooLarge(maximumBytes: number): ProblemError {
  return new ProblemError('payload_too_large', `A request here may have ${maximumBytes} bytes.`);
}
