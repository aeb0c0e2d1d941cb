import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#shared/api/schemas/problem.ts';
import { ProblemError } from '../problem.ts';
import { ownerToken, type TestEngine, startTestEngine } from '../testing/test-engine.ts';
import { describeApi } from './openapi.ts';
import { toProblem } from './problem-response.ts';

/** Milliseconds in which every answer has to be there. */
const patience = 10_000;

const hostileTexts = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff.html',
    'a\ud800b',
    '\u202e',
    '\ufeff',
    '../..',
    '..%2f',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '%',
    '%zz',
    '%00',
    '%ed%a0%80',
    '%ff',
  ],
  ...[
    "' or 1=1 --",
    '${7*7}',
    '<script>',
    'null',
    'NaN',
    '-1',
    '1e999',
    '9'.repeat(400),
    'x'.repeat(3000),
  ],
  ...['tnt_default', 'dep_1', 'é'.repeat(100), '🙂', '[]', '{}', 'a[b]=c', '0'.repeat(64)],
];
/** What can't be kept as it is. */
const unclean = fc.constantFrom('\0', 'a\0b', '\ud800', 'a\udfff', '\ud800.html');
const text = fc.oneof(
  { weight: 2, arbitrary: unclean },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(null, true, 0, -1, 1e308, [], {}, [null]),
  fc.dictionary(text, text, { maxKeys: 3 }),
  fc.array(text, { maxLength: 3 }),
);

const bodySchema = z.object({
  schema: z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() }),
});
const operationSchema = z.looseObject({
  parameters: z.array(z.object({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
});

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly fields: readonly string[];
}

/** Every operation that the engine says it has: one that is added is tried by itself. */
async function operations(): Promise<Operation[]> {
  const { paths } = await describeApi();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, described]) => {
      const { parameters, requestBody } = operationSchema.parse(described);
      const body = bodySchema.safeParse(requestBody?.content['application/json']).data;
      return {
        method: method.toUpperCase(),
        path,
        query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
        fields: Object.keys(body?.schema.properties ?? {}),
      };
    }),
  );
}

/** Mostly nothing: each of these alone keeps a request from getting further. */
const rarely = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string | null> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const mediaType = fc.constantFrom(
  ...['application/json', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain'],
  ...[
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'application/json; charset=utf-16',
  ],
  ...['', ';', 'text/event-stream'],
);

/** A request that an operation may get from someone who means it no good. */
function hostileRequest({ method, path, query, fields }: Operation): fc.Arbitrary<() => Request> {
  const raw = fc.constantFrom('%', '%00', '%ed%a0%80', '%c0%af', 'a%2fb', '%2e%2e', '__proto__');
  const segment = fc.oneof(raw, text.map(encode), fc.constant('app_1'));
  const asked = fc.dictionary(fc.oneof(fc.constantFrom('x', '__proto__', ...query), text), text, {
    maxKeys: 4,
  });
  const sent = fc.oneof(
    fc
      .dictionary(fc.constantFrom('x', ...fields), value, { maxKeys: 2 })
      .map((body) => JSON.stringify({ ...plausible(fields), ...body })),
    fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      '"\\ud800"',
      '{"name":"a\\u0000"}',
      '{"__proto__":{"name":1}}',
      '--x--',
    ),
    fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
  );
  return fc
    .record({
      segments: fc.array(segment, { minLength: 3, maxLength: 3 }),
      asked,
      sent,
      method: fc.oneof(
        { weight: 6, arbitrary: fc.constant(method) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('PUT', 'OPTIONS', 'DELETE', 'PATCH', 'PROPFIND', 'X'),
        },
      ),
      type: fc.oneof(
        { weight: 3, arbitrary: fc.constant('application/json') },
        { weight: 1, arbitrary: mediaType },
      ),
      key: rarely(fc.constantFrom('k', ' ', 'ñ', 'x'.repeat(300))),
      tenant: rarely(fc.constantFrom('tnt_x', '__proto__', 'ñ')),
      length: rarely(fc.constantFrom('-1', '1e9', 'x', '999999999999')),
    })
    .map((parts) => () => {
      let at = 0;
      const filled = path.replaceAll(/\{\w+\}/g, () => parts.segments[at++] ?? '');
      const search = Object.entries(parts.asked).map(
        ([name, of]) => `${encode(name)}=${encode(of)}`,
      );
      const headers = new Headers({ authorization: `Bearer ${ownerToken}` });
      if (parts.type !== '') headers.set('content-type', parts.type);
      if (parts.key !== null) headers.set('idempotency-key', parts.key);
      if (parts.tenant !== null) headers.set('x-tenant-id', parts.tenant);
      if (parts.length !== null) headers.set('content-length', parts.length);
      const bare = parts.method === 'GET' || parts.method === 'HEAD';
      return new Request(`http://localhost/api/v1${filled}?${search.join('&')}`, {
        method: parts.method,
        headers,
        ...(bare ? {} : { body: parts.sent }),
      });
    });
}

/** A body that is as it should be, for something hostile to stand in. */
function plausible(fields: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {
    name: 'Tienda',
    app_id: 'app_1',
    environment: 'staging',
    files: { 'index.html': '0'.repeat(64) },
  };
  return Object.fromEntries(Object.entries(values).filter(([name]) => fields.includes(name)));
}

/** As an address takes it, also where the text has halves of characters. */
function encode(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

/** All that comes back for some bytes, until the server has closed. */
function rawAnswer(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', () => resolve(answer));
    socket.setTimeout(patience, () => {
      socket.destroy();
      reject(new Error(`no answer to ${bytes.slice(0, 60)}`));
    });
  });
}

describe('requests that mean no good', () => {
  let cloud: TestEngine;

  beforeAll(async () => {
    cloud = await startTestEngine({ limits: { requestsPerMinute: 1_000_000 } });
  });
  afterAll(() => cloud.close());

  async function answerTo(request: Request): Promise<[number, string]> {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('no answer')), patience).unref();
    });
    const response = await Promise.race([cloud.engine.fetch(request), late]);
    if (response.status < 400 || request.method === 'HEAD') {
      await response.body?.cancel();
      return [response.status, ''];
    }
    return [response.status, problemSchema.parse(await response.json()).code];
  }

  test('no operation fails by what is sent to it, and each refusal has a code', async () => {
    const found = await operations();
    expect(found.length).toBeGreaterThan(15);
    for (const operation of found) {
      await fc.assert(
        fc.asyncProperty(hostileRequest(operation), async (make) => {
          const [status, code] = await answerTo(make());
          const isRefused = status >= 400 && status < 500 && code !== '';
          const said = `${operation.method} ${operation.path} ${status} ${code}`;
          expect([said, isRefused || status < 400]).toEqual([said, true]);
        }),
        { numRuns: 60, seed: 20_261_201 },
      );
    }
  }, 240_000);

  const json = (path: string, body: string, type = 'application/json', method = 'POST') =>
    new Request(`http://localhost/api/v1${path}`, {
      method,
      body,
      headers: { authorization: `Bearer ${ownerToken}`, 'content-type': type },
    });

  test('texts that could not be kept as they are, are refused wherever they stand', async () => {
    const digest = '0'.repeat(64);
    for (const body of [
      { name: 'a\0b' },
      { name: 'a', template_id: '\0' },
      { app_id: 'app_1', files: { 'index.html': digest, '\ud800.html': digest } },
      { app_id: 'app_1', files: { 'index.html': digest, 'a\udc00': digest } },
    ]) {
      const path = 'name' in body ? '/apps/create' : '/deploy/start';
      expect(await answerTo(json(path, JSON.stringify(body)))).toEqual([400, 'invalid_request']);
    }
    for (const path of [
      '/apps/%00',
      '/apps/a%00b',
      '/deploy/%ff',
      '/apps?cursor=%00',
      '/templates/x?locale=%ed%a0%80',
    ]) {
      expect(
        await answerTo(
          new Request(`http://localhost/api/v1${path}`, {
            headers: { authorization: `Bearer ${ownerToken}` },
          }),
        ),
      ).toEqual([400, 'invalid_request']);
    }
    expect(await answerTo(json('/apps/create', '', 'multipart/form-data'))).toEqual([
      400,
      'invalid_request',
    ]);
  });

  test('a method that nothing here has is refused as such', async () => {
    for (const method of ['PROPFIND', 'X', 'LOCK']) {
      expect(await answerTo(json('/apps', '', 'text/plain', method))).toEqual([
        405,
        'method_not_allowed',
      ]);
    }
  });

  test('what no HTTP library would send is refused too, with a code', async () => {
    const { port } = await cloud.engine.listen(0);
    const auth = `Host: localhost\r\nAuthorization: Bearer ${ownerToken}\r\n`;
    const api = (line: string, rest = '') =>
      `${line} HTTP/1.1\r\n${auth}Connection: close\r\n${rest}\r\n`;
    for (const [bytes, status] of [
      [api('TRACE /api/v1/apps'), 405],
      [api('TRACE /'), 405],
      [api('GET /api/v1/apps/%'), 400],
      [api('GET /api/v1/apps', `X-Long: ${'x'.repeat(100_000)}\r\n`), 431],
      [
        api('POST /api/v1/apps/create', 'Content-Type: application/json\r\nContent-Length: -1\r\n'),
        400,
      ],
      [api('POST /api/v1/apps/create', 'Content-Length: 3\r\nContent-Length: 4\r\n'), 400],
      [api('FOO /api/v1/apps'), 400],
      ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
      ['GET / HTTP/1.1\r\nHost: %\r\nConnection: close\r\n\r\n', 400],
      ['\0\r\n\r\n', 400],
    ] as const) {
      const answer = await rawAnswer(port, bytes);
      const [, found = ''] = /^HTTP\/1\.1 (\d+)/.exec(answer) ?? [];
      const said = [bytes.slice(0, 60), found, answer.includes('"code":')];
      expect(said).toEqual([bytes.slice(0, 60), String(status), true]);
    }
  });

  test('a full disk is told as one', () => {
    const full = (code: string) => Object.assign(new Error('write failed'), { code });
    for (const error of [
      full('ENOSPC'),
      full('EDQUOT'),
      full('53100'),
      new Error('query failed', { cause: full('ENOSPC') }),
      new Error('could not extend file "base/5/16384": No space left on device'),
    ]) {
      expect(toProblem(error)).toMatchObject({ code: 'storage_full', status: 507 });
    }
    expect(toProblem(new Error('x'))).toBeInstanceOf(ProblemError);
    expect(toProblem(new Error('x')).code).toBe('internal');
  });
});
