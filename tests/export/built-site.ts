import { type Server, createServer } from 'node:http';
import { dirname } from 'node:path';
import type { BuildService } from '#services/build/build-service.ts';
import { readStaticFile } from '#services/static-files.ts';

/** A site that was generated, built and prerendered, and is being served. */
export interface BuiltSite {
  /** Where the site answers, without a slash at the end. */
  readonly address: string;
  /** The generated frontend that it was built from. */
  readonly frontend: string;
  close(): Promise<void>;
}

/** Builds a project with the app's own service and serves what comes of it on the loopback interface. */
export async function serveProject(
  project: string,
  builds: BuildService,
  siteUrl: string | null = null,
): Promise<BuiltSite> {
  const building = builds.buildSite(project, undefined, Promise.resolve(siteUrl));
  let step = await building.next();
  while (!step.done) step = await building.next();
  const server = await serve(step.value);
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    frontend: dirname(step.value),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function serve(root: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = /\.[a-z0-9]+$/.test(path) ? path : `${path.replace(/\/$/, '')}/index.html`;
    void readStaticFile(root, file).then((answer) => {
      response.writeHead(answer?.status ?? 404, answer?.headers);
      response.end(answer?.body);
    });
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
