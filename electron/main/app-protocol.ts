import type { AppPages } from '#services/app-pages.ts';

export const appScheme = 'app';
/** The origin of every page of the app in its window. */
export const appOrigin = `${appScheme}://tausepro`;

/** What the scheme may do: pages of it are secure contexts with an origin, storage and fetch of their own. */
export const appSchemePrivileges = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

/** Answers `app://tausepro/…` requests, for Electron's `protocol.handle`. */
export function createProtocolHandler(pages: AppPages): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('only GET', { status: 405 });
    }
    const url = new URL(request.url);
    if (url.protocol !== `${appScheme}:` || url.host !== 'tausepro') {
      return new Response('not found', { status: 404 });
    }
    const { status, headers, body } =
      (await pages.picture(url.pathname)) ?? (await pages.page(url.pathname));
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(Buffer.from(body)), {
      status,
      headers,
    });
  };
}
