import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AppPages } from '#services/app-pages.ts';
import type { HttpAnswer } from '#services/static-files.ts';
import type { Access } from './access.ts';

const plainText = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };

/**
 * Answers page requests. The first one brings the token, which is changed for a cookie so that it
 * leaves the address bar; all others need the cookie.
 */
export function createHttpHandler(access: Access, pages: AppPages) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // One request that can't be answered must not end the host.
    const answer = await answerRequest(request, access, pages).catch(() =>
      refusal(500, 'not answered'),
    );
    send(request, response, answer);
  };
}

async function answerRequest(
  request: IncomingMessage,
  access: Access,
  pages: AppPages,
): Promise<HttpAnswer> {
  if (!access.isForUs(request)) return refusal(421, 'unknown host');
  const target = request.url ?? '';
  // Read by hand: URL would tidy away the `..` that has to be refused.
  const [path = '', query = ''] = target.split('?', 2);
  if (!path.startsWith('/')) return refusal(400, 'not a path');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'only GET');

  const token = new URLSearchParams(query).get('token');
  if (path === '/' && token !== null && access.isToken(token)) {
    return {
      status: 303,
      headers: { ...plainText, Location: '/', 'Set-Cookie': access.cookie() },
      body: '',
    };
  }
  if (!access.isKnown(request)) {
    return refusal(
      403,
      'Abre la dirección que TausePro muestra en la terminal.\nOpen the address that TausePro prints in the terminal.',
    );
  }
  return pages(path);
}

function refusal(status: number, body: string): HttpAnswer {
  return { status, headers: { ...plainText, 'X-Content-Type-Options': 'nosniff' }, body };
}

function send(request: IncomingMessage, response: ServerResponse, answer: HttpAnswer): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    'Content-Length': Buffer.byteLength(answer.body),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}
