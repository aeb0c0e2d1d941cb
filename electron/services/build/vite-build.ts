import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { viteConfig } from './vite-config.ts';

/** Builds a generated app into `dist/`, every page prerendered: the steps of its own `npm run build`, without the type check. */
export async function buildSite(folder: string): Promise<void> {
  process.env['NODE_ENV'] = 'production';
  await Promise.all([
    build({
      ...viteConfig(folder),
      build: { outDir: 'dist', emptyOutDir: true, reportCompressedSize: false },
    }),
    build({
      ...viteConfig(folder),
      // Only ever run once and then deleted: what makes bundles small would be wasted.
      build: {
        ssr: 'src/entry-server.tsx',
        outDir: '.prerender',
        emptyOutDir: true,
        minify: false,
        copyPublicDir: false,
      },
    }),
  ]);
  await import(pathToFileURL(join(folder, 'scripts', 'prerender.mjs')).href);
}
