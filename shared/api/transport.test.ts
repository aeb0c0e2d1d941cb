import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { FetchRequest, FetchResponse } from './fetch-shape.ts';
import { type Call, createTransport } from './transport.ts';

type Answer = { status: number; text?: string; headers?: Record<string, string> } | Error;

const ok: Answer = { status: 200, text: '{"value":1}' };
const output = z.object({ value: z.number() });
const create: Call = { method: 'POST', path: '/apps/create', json: { name: 'x' } };

function toResponse(answer: Exclude<Answer, Error>): FetchResponse {
  return {
    ok: answer.status < 400,
    status: answer.status,
    headers: { get: (name) => answer.headers?.[name] ?? null },
    body: null,
    text: async () => answer.text ?? '',
  };
}

/** A transport whose server gives these answers in turn; remembers what was asked. */
function against(...answers: Answer[]) {
  const requests: (FetchRequest & { url: string })[] = [];
  const waits: number[] = [];
  const transport = createTransport({
    baseUrl: 'http://cloud.example/',
    token: 'secret',
    tenantId: 'tnt_1',
    fetch: async (url, request) => {
      requests.push({ url, ...request });
      const answer = answers[requests.length - 1] ?? ok;
      if (answer instanceof Error) throw answer;
      return toResponse(answer);
    },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    random: () => 0.5,
  });
  return { transport, requests, waits };
}

describe('the client’s transport', () => {
  test('a call carries token, tenant, key and JSON', async () => {
    const { transport, requests } = against(ok);
    expect(await transport.request(create, output)).toEqual({ value: 1 });
    expect(requests).toEqual([
      {
        url: 'http://cloud.example/api/v1/apps/create',
        method: 'POST',
        redirect: 'error',
        headers: {
          accept: 'application/json',
          authorization: 'Bearer secret',
          'x-tenant-id': 'tnt_1',
          'idempotency-key': '8'.repeat(32),
          'content-type': 'application/json',
        },
        body: '{"name":"x"}',
      },
    ]);
  });

  test('retries repeat the same key, with growing pauses', async () => {
    const busy: Answer = { status: 503, text: 'busy' };
    const { transport, requests, waits } = against(new Error('refused'), busy, ok);
    expect(await transport.request(create, output)).toEqual({ value: 1 });
    expect(requests).toHaveLength(3);
    expect(new Set(requests.map((request) => request.headers['idempotency-key'])).size).toBe(1);
    expect(waits).toEqual([187.5, 375]);
  });

  test('the server says how long to wait', async () => {
    const limited: Answer = { status: 429, headers: { 'retry-after': '7' } };
    const { transport, waits } = against(limited, ok);
    await transport.request({ method: 'GET', path: '/apps' }, output);
    expect(waits).toEqual([7000]);
  });

  test('what will not get better is not repeated', async () => {
    const problem = {
      title: 'The plan does not allow more',
      status: 402,
      code: 'plan_limit',
      metric: 'apps',
      current: 1,
      limit: 1,
      upgradeUrl: 'https://cloud.example/plans',
    };
    const { transport, requests } = against({ status: 402, text: JSON.stringify(problem) });
    await expect(transport.request(create, output)).rejects.toMatchObject({
      name: 'CloudError',
      code: 'plan_limit',
      status: 402,
      message: problem.title,
      planLimit: { metric: 'apps', current: 1, limit: 1, upgradeUrl: problem.upgradeUrl },
    });
    expect(requests).toHaveLength(1);
  });

  test('it gives up after four tries', async () => {
    const down = new Error('refused');
    const { transport, requests } = against(down, down, down, down, ok);
    await expect(transport.request(create, output)).rejects.toMatchObject({
      code: 'network',
      status: 0,
      cause: down,
    });
    expect(requests).toHaveLength(4);
  });

  test('a stopped call is not repeated', async () => {
    const { transport, requests } = against(new Error('aborted'));
    const signal = { aborted: true };
    await expect(transport.request({ ...create, signal }, output)).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['HTML in place of JSON', '<h1>Hotel Wi-Fi</h1>'],
    ['another shape', '{"value":"1"}'],
  ])('%s is an invalid answer', async (_what, text) => {
    const { transport } = against({ status: 200, text });
    await expect(transport.request(create, output)).rejects.toMatchObject({
      code: 'invalid_answer',
    });
  });

  test('a refusal that is no problem document is still an error with its status', async () => {
    const { transport } = against({ status: 404, text: 'Not Found' });
    await expect(transport.request(create, output)).rejects.toMatchObject({
      code: 'server_error',
      status: 404,
    });
  });

  test('queries are encoded and absent values left out', async () => {
    const { transport, requests } = against(ok);
    const query = { q: 'café & té', limit: 2, cursor: undefined };
    await transport.request({ method: 'GET', path: '/templates/list', query }, output);
    expect(requests[0]?.url).toBe(
      'http://cloud.example/api/v1/templates/list?q=caf%C3%A9%20%26%20t%C3%A9&limit=2',
    );
  });
});
