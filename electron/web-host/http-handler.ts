import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AppPages } from '#services/app-pages.ts';
import type { HttpAnswer } from '#services/static-files.ts';
import { accessPaths, introductionSchema } from '#shared/contract/window-access.ts';
import type { Access } from './access.ts';
import { isPublicKey } from './known-windows.ts';

const noStore = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
const longestBody = 4096;

/**
 * Answers page requests. The interface itself is no secret and is served to every browser of this
 * machine; what it shows comes over the socket, and pictures are at addresses that the socket's users know.
 */
export function createHttpHandler(access: Access, pages: AppPages) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // One request that can't be answered must not end the host.
    const answer = await answerRequest(request, access, pages).catch(() =>
      plain(500, 'not answered'),
    );
    send(request, response, answer);
  };
}

async function answerRequest(
  request: IncomingMessage,
  access: Access,
  pages: AppPages,
): Promise<HttpAnswer> {
  if (!access.isForUs(request)) return plain(421, 'unknown host');
  if (access.isForeign(request)) return plain(403, 'not from a page of this host');
  const target = request.url ?? '';
  // Read by hand: URL would tidy away the `..` that has to be refused.
  const [path = '', query = ''] = target.split('?', 2);
  if (!path.startsWith('/')) return plain(400, 'not a path');
  if (request.method === 'POST') return answerAccess(request, path, access);
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'only GET');

  if (path === accessPaths.proof) {
    const challenge = new URLSearchParams(query).get('challenge') ?? '';
    return plain(200, access.proof(challenge.slice(0, 200)));
  }
  const [, key, picture] = /^\/pictures\/([^/]*)(\/.*)$/.exec(path) ?? [];
  if (key !== undefined && picture !== undefined) {
    return (access.isPictureKey(key) && (await pages.picture(picture))) || plain(404, 'not found');
  }
  return pages.page(path);
}

/** Lets a browser in, and begins the proof of one that was. Only the interface's own scripts ask so. */
async function answerAccess(
  request: IncomingMessage,
  path: string,
  access: Access,
): Promise<HttpAnswer> {
  if (path !== accessPaths.keys && path !== accessPaths.challenges) return plain(405, 'only GET');
  if (!access.isOwnOrigin(request)) return plain(403, 'not from a page of this host');
  if (path === accessPaths.challenges) return json({ challenge: access.challenge() });

  const introduction = introductionSchema.safeParse(await readJson(request));
  if (!introduction.success || !isPublicKey(introduction.data.publicKey)) {
    return plain(400, 'not an introduction');
  }
  const { invitation, publicKey } = introduction.data;
  const introduced = await access.introduce(invitation, publicKey);
  return introduced === null
    ? plain(403, 'not an invitation, or one that was used')
    : json(introduced);
}

/** What was sent as JSON; null for what isn't, or is longer than an introduction. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!(part instanceof Buffer)) return null;
    length += part.length;
    if (length > longestBody) return null;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString());
  } catch {
    return null;
  }
}

function plain(status: number, body: string): HttpAnswer {
  return { status, headers: { ...noStore, 'Content-Type': 'text/plain; charset=utf-8' }, body };
}

function json(body: unknown): HttpAnswer {
  const headers = { ...noStore, 'Content-Type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify(body) };
}

function send(request: IncomingMessage, response: ServerResponse, answer: HttpAnswer): void {
  response.writeHead(answer.status, {
    ...answer.headers,
    'Content-Length': Buffer.byteLength(answer.body),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}
