/**
 * What a generated app is made with: the versions that ship with the builder too, so that preview and
 * publish give the same bytes as a build of the exported repository.
 */
export const dependencies = {
  'lucide-react': '1.62.0',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'react-router': '8.5.1',
} as const;

export const developmentDependencies = {
  '@tailwindcss/vite': '4.3.5',
  '@types/react': '19.3.0',
  '@types/react-dom': '19.3.0',
  '@vitejs/plugin-react': '6.3.0',
  oxlint: '1.94.0',
  tailwindcss: '4.3.5',
  typescript: '7.0.2',
  vite: '8.3.8',
} as const;

/** The app's `package.json`. */
export function packageFile(name: string): string {
  const content = {
    name,
    private: true,
    version: '0.1.0',
    type: 'module',
    engines: { node: '>=22.22' },
    scripts: {
      dev: 'vite',
      typecheck: 'tsc --noEmit',
      lint: 'oxlint --deny-warnings',
      build: 'npm run typecheck && npm run build:client && npm run build:pages',
      'build:client': 'vite build',
      'build:pages':
        'vite build --ssr src/entry-server.tsx --outDir .prerender && node --env-file-if-exists=.env scripts/prerender.mjs',
      preview: 'vite preview',
      test: 'node --test tests/*.test.mjs',
    },
    dependencies,
    devDependencies: developmentDependencies,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
