import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

/** What the generated `vite.config.ts` says, given directly: nothing in the folder is run as configuration. */
export function viteConfig(folder: string): InlineConfig {
  return {
    root: folder,
    configFile: false,
    envDir: false,
    logLevel: 'silent',
    cacheDir: `${folder}/.vite`,
    plugins: [react(), tailwindcss()],
    ssr: { noExternal: true },
  };
}
