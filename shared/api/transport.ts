import type { z } from 'zod';
import { CloudError, errorOfAnswer, parseJson } from './cloud-error.ts';
import type {
  AbortSignalShape,
  FetchFunction,
  FetchRequest,
  FetchResponse,
} from './fetch-shape.ts';
import { apiPrefix } from './upload-route.ts';

export interface CloudClientOptions {
  /** Origin of the server, e.g. `http://127.0.0.1:4000`. */
  baseUrl: string;
  token: string;
  /** Chooses among the tenants the token is a member of. */
  tenantId?: string | undefined;
  fetch: FetchFunction;
  /** Pauses between retries. */
  wait: (milliseconds: number) => Promise<void>;
  /** How often a call is tried in all, 4 by default. */
  attempts?: number | undefined;
  /** A number from 0 to 1 for keys and jitter; `Math.random` by default. */
  random?: (() => number) | undefined;
}

export interface Call {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, starting with a slash. */
  path: string;
  query?: Readonly<Record<string, string | number | undefined>> | undefined;
  json?: unknown;
  bytes?: Uint8Array<ArrayBuffer> | undefined;
  signal?: AbortSignalShape | undefined;
}

export interface Transport {
  /** Calls, retries what may be retried, and parses the answer. Throws `CloudError` only. */
  request<Output extends z.ZodType>(call: Call, output: Output): Promise<z.infer<Output>>;
  /** The successful answer itself, for streams. Throws `CloudError` only. */
  open(call: Call): Promise<FetchResponse>;
}

const firstPause = 250;
const longestPause = 10_000;

/** HTTP underneath the client: address, token, idempotency keys, retries, errors. */
export function createTransport(options: CloudClientOptions): Transport {
  const { attempts = 4, random = Math.random } = options;

  async function open(call: Call): Promise<FetchResponse> {
    const request = buildRequest(options, call, random);
    const url = buildUrl(options.baseUrl, call);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await tryOnce(options.fetch, url, request);
      } catch (error) {
        const failure = toCloudError(error, call.signal);
        if (!failure.retryable || attempt >= attempts) throw failure;
        await options.wait(pauseBefore(attempt, failure.retryAfter, random()));
        if (call.signal?.aborted === true) throw toCloudError(undefined, call.signal);
      }
    }
  }

  return {
    open,
    request: async (call, output) => {
      const response = await open(call);
      let text: string;
      try {
        text = await response.text();
      } catch (error) {
        throw toCloudError(error, call.signal);
      }
      const parsed = output.safeParse(parseJson(text));
      if (parsed.success) return parsed.data;
      throw new CloudError({
        code: 'invalid_answer',
        status: response.status,
        message: `The server's answer to ${call.method} ${call.path} is not as agreed.`,
        cause: parsed.error,
      });
    },
  };
}

async function tryOnce(
  fetch: FetchFunction,
  url: string,
  request: FetchRequest,
): Promise<FetchResponse> {
  const response = await fetch(url, request);
  if (response.ok) return response;
  const text = await response.text();
  throw errorOfAnswer(response.status, text, response.headers.get('retry-after'));
}

function buildRequest(options: CloudClientOptions, call: Call, random: () => number): FetchRequest {
  const headers: Record<string, string> = {
    accept: 'application/json',
    authorization: `Bearer ${options.token}`,
  };
  if (options.tenantId !== undefined) headers['x-tenant-id'] = options.tenantId;
  if (call.method !== 'GET' && call.bytes === undefined)
    headers['idempotency-key'] = newKey(random);
  const request: FetchRequest = { method: call.method, headers, redirect: 'error' };
  if (call.signal !== undefined) request.signal = call.signal;
  if (call.bytes !== undefined) {
    headers['content-type'] = 'application/octet-stream';
    request.body = call.bytes;
  } else if (call.method !== 'GET') {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(call.json ?? {});
  }
  return request;
}

function buildUrl(baseUrl: string, call: Call): string {
  const query = Object.entries(call.query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  const base = baseUrl.replace(/\/+$/, '');
  return `${base}${apiPrefix}${call.path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Not a secret: it only has to differ from the tenant's other keys. */
function newKey(random: () => number): string {
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}

function toCloudError(error: unknown, signal: AbortSignalShape | undefined): CloudError {
  if (error instanceof CloudError) return error;
  const aborted = signal?.aborted === true;
  return new CloudError({
    code: aborted ? 'aborted' : 'network',
    status: 0,
    message: aborted ? 'The call was stopped.' : 'The server can’t be reached.',
    cause: error,
  });
}

/** Milliseconds: what the server asked for, else doubling from 250 ms, half of it at random. */
function pauseBefore(attempt: number, retryAfter: number | undefined, random: number): number {
  const backoff = firstPause * 2 ** (attempt - 1) * (0.5 + random / 2);
  return Math.min(longestPause, Math.max(backoff, (retryAfter ?? 0) * 1000));
}
