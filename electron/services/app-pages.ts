import { projectIdSchema } from '#shared/contract/schemas.ts';
import { assetIdSchema } from '#shared/document/image.ts';
import type { Services } from './create-services.ts';
import { toHostError } from './errors.ts';
import { type PagePolicy, assetSecurityHeaders, securityHeaders } from './http-security.ts';
import { type HttpAnswer, readStaticFile } from './static-files.ts';

/** Answers GET requests of the app's own pages by their URL path, the same for both hosts. */
export interface AppPages {
  /** The interface, which holds nothing of the user's. */
  page(urlPath: string): Promise<HttpAnswer>;
  /** A picture of a project; null for a path that doesn't name one. */
  picture(urlPath: string): Promise<HttpAnswer | null>;
}

/** Shown while the interface isn't built yet: asks again by itself. */
const waitingPage = `<!doctype html>
<html lang="es">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="1" />
    <title>TausePro</title>
  </head>
  <body style="font-family: system-ui; display: grid; place-content: center; min-height: 90vh">
    <p>TausePro se está preparando…</p>
  </body>
</html>
`;

/**
 * Serves the built interface below `rendererFolder`, with its start page for paths without an
 * extension, and pictures of templates at `/template-previews/<template>/<time>/<file>`. Pictures of
 * projects are assets at `/assets/<project>/<sha256>` and covers at `/thumbnails/<project>/<time>`.
 */
export function createAppPages(
  rendererFolder: string,
  services: Pick<Services, 'readAsset' | 'readThumbnail' | 'readTemplatePreview'>,
  policy: PagePolicy,
): AppPages {
  const headers = securityHeaders(policy);
  const html = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };

  const withPolicy = (answer: HttpAnswer): HttpAnswer => ({
    ...answer,
    headers: { ...headers, ...answer.headers },
  });

  const answerPage = async (urlPath: string): Promise<HttpAnswer> => {
    const [, template, preview] =
      /^\/template-previews\/([a-z0-9-]+)\/\d+\/([a-z0-9-]+\.webp)$/.exec(urlPath) ?? [];
    if (template !== undefined && preview !== undefined) {
      return answerImage(() => services.readTemplatePreview(template, preview));
    }
    const file = await readStaticFile(rendererFolder, urlPath);
    if (file !== undefined) return file;
    if (/\.[a-z0-9]+$/i.test(urlPath) || urlPath.startsWith('/assets/')) return notFound;
    const startPage = await readStaticFile(rendererFolder, '/');
    return startPage ?? { status: 503, headers: html, body: waitingPage };
  };

  const answerPicture = async (urlPath: string): Promise<HttpAnswer | null> => {
    const [, project, asset] = /^\/assets\/([^/]+)\/([^/]+)$/.exec(urlPath) ?? [];
    if (projectIdSchema.safeParse(project).success && assetIdSchema.safeParse(asset).success) {
      return answerImage(async () => {
        const read = await services.readAsset({ project: project ?? '', asset: asset ?? '' });
        return { mediaType: read.asset.mediaType, content: read.content };
      });
    }
    const [, pictured] = /^\/thumbnails\/([^/]+)\/\d+$/.exec(urlPath) ?? [];
    if (pictured !== undefined && projectIdSchema.safeParse(pictured).success) {
      return answerImage(() => services.readThumbnail(pictured));
    }
    return null;
  };

  return {
    page: async (urlPath) => withPolicy(await answerPage(urlPath)),
    async picture(urlPath) {
      const answer = await answerPicture(urlPath);
      return answer && withPolicy(answer);
    },
  };
}

/** An image under an address that always means the same bytes. */
async function answerImage(
  read: () => Promise<{ readonly mediaType: string; readonly content: Uint8Array }>,
): Promise<HttpAnswer> {
  try {
    const { mediaType, content } = await read();
    const headers = {
      'Content-Type': mediaType,
      'Cache-Control': 'private, max-age=31536000, immutable',
      ...assetSecurityHeaders,
    };
    return { status: 200, headers, body: content };
  } catch (error) {
    const code = toHostError(error).code;
    return code === 'not-found' ? notFound : { ...notFound, status: 500, body: code };
  }
}

const notFound: HttpAnswer = {
  status: 404,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  body: 'not found',
};
