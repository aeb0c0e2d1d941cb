import { Readable } from 'node:stream';
import type { Environment } from '#shared/api/schemas/app.ts';
import type { BlobStore } from '../deployments/blob-store.ts';
import { parseByteRange } from './byte-range.ts';
import { contentTypeOf } from './content-type.ts';
import { plainPage } from './plain-page.ts';
import { resolvePath } from './resolve-path.ts';
import { cacheControlOf, securityHeaders } from './site-headers.ts';
import type { Site, Sites } from './sites.ts';

export interface SiteAddress {
  subdomain: string;
  environment: Environment;
}

/** Answers a request to a published app's own origin. */
export async function serveSite(
  sites: Sites,
  blobs: BlobStore,
  address: SiteAddress,
  request: Request,
): Promise<Response> {
  const headers = new Headers(securityHeaders(address.environment));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    headers.set('allow', 'GET, HEAD');
    return plainPage(405, headers, request.method);
  }
  const site = await sites.find(address.subdomain, address.environment);
  if (site === undefined) return plainPage(404, headers, request.method);
  const resolved = resolvePath(site.files, new URL(request.url).pathname);
  switch (resolved.kind) {
    case 'malformed':
      return plainPage(400, headers, request.method);
    case 'not-found':
      return site.files.has('404.html')
        ? sendFile(site, blobs, '404.html', 404, headers, request)
        : plainPage(404, headers, request.method);
    case 'file':
      return sendFile(site, blobs, resolved.path, 200, headers, request);
  }
}

async function sendFile(
  site: Site,
  blobs: BlobStore,
  path: string,
  status: 200 | 404,
  headers: Headers,
  request: Request,
): Promise<Response> {
  const sha256 = site.files.get(path);
  const size = sha256 === undefined ? undefined : await blobs.sizeOf(site.tenantId, sha256);
  if (sha256 === undefined || size === undefined) return plainPage(500, headers, request.method);
  const etag = `"${sha256}"`;
  headers.set('etag', etag);
  headers.set('cache-control', status === 404 ? 'no-cache' : cacheControlOf(path));
  if (status === 200 && matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('content-type', contentTypeOf(path));
  headers.set('accept-ranges', 'bytes');
  const range =
    status === 200 && matches(request.headers.get('if-range') ?? '*', etag)
      ? parseByteRange(request.headers.get('range'), size)
      : undefined;
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return plainPage(416, headers, request.method);
  }
  if (range !== undefined)
    headers.set('content-range', `bytes ${range.start}-${range.end}/${size}`);
  headers.set('content-length', String(range === undefined ? size : range.end - range.start + 1));
  const body =
    request.method === 'HEAD' || size === 0
      ? null
      : Readable.toWeb(blobs.read(site.tenantId, sha256, range));
  return new Response(body, { status: range === undefined ? status : 206, headers });
}

function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '');
    return tag === '*' || tag === etag;
  });
}
