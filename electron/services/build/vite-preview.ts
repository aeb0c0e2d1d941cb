import { createServer } from 'vite';
import { viteConfig } from './vite-config.ts';

/**
 * Serves a generated app on the loopback interface and follows its files. Answers with its origin.
 * @param packages folder of the packages that the app is made with.
 * @param port the wanted port, where it is free; 0 for any.
 */
export async function servePreview(
  folder: string,
  packages: string,
  port: number,
): Promise<string> {
  const server = await createServer({
    ...viteConfig(folder),
    server: {
      host: '127.0.0.1',
      port,
      strictPort: false,
      cors: false,
      fs: { strict: true, allow: [folder, packages] },
      headers: {
        'Content-Security-Policy':
          "frame-ancestors 'self' http://127.0.0.1:* http://localhost:* app:",
      },
    },
    optimizeDeps: {
      include: [
        'react',
        'react/jsx-dev-runtime',
        'react-dom/client',
        'react-router',
        'lucide-react',
      ],
    },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('the preview has no address');
  return `http://127.0.0.1:${address.port}/`;
}
