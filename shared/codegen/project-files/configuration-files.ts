import { siteCheckFile } from './site-check-file.ts';

/** `.editorconfig` of the repository. */
export const editorConfig = `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true
`;

/** `.github/workflows/check.yml` of the repository: what its README says to run, on each change. */
export const checkWorkflow = `name: Check

on:
  push:
  pull_request:

jobs:
  check:
    runs-on: ubuntu-latest
    defaults:
      run:
        working-directory: frontend
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version-file: frontend/package.json
          cache: npm
          cache-dependency-path: frontend/package-lock.json
      - run: npm ci
      - run: npm run lint
      - run: npm run build
      - run: npm test
`;

/** Files that are the same in every app, by their path in `frontend/`. */
export const configurationFiles: Readonly<Record<string, string>> = {
  '.gitignore': `node_modules/
dist/
.prerender/
.env
*.log
.DS_Store
`,
  '.prettierrc.json': `{
  "printWidth": 100,
  "singleQuote": true
}
`,
  '.oxlintrc.json': `{
  "$schema": "./node_modules/oxlint/configuration_schema.json",
  "plugins": ["typescript", "react", "jsx-a11y", "import", "unicorn"],
  "categories": { "correctness": "error", "suspicious": "warn" },
  "rules": {
    "import/no-unassigned-import": "off",
    "react/react-in-jsx-scope": "off"
  },
  "ignorePatterns": ["dist", ".prerender"]
}
`,
  'tsconfig.json': `{
  "compilerOptions": {
    "target": "ES2023",
    "lib": ["ES2023", "DOM", "DOM.Iterable"],
    "module": "ESNext",
    "moduleResolution": "bundler",
    "moduleDetection": "force",
    "jsx": "react-jsx",
    "types": ["vite/client"],
    "strict": true,
    "noUncheckedIndexedAccess": true,
    "noUnusedLocals": true,
    "noUnusedParameters": true,
    "verbatimModuleSyntax": true,
    "isolatedModules": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["src", "vite.config.ts"]
}
`,
  '.env.example': `# Copy this file to .env. Where the site will be, for its sitemap and shared links.
SITE_URL=https://example.com
`,
  'vite.config.ts': `import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // The prerenderer is one self-contained file.
  ssr: { noExternal: true },
});
`,
  'public/robots.txt': `User-agent: *
Allow: /
`,
  'scripts/prerender.mjs': `import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { prerender } from '../.prerender/entry-server.js';

/** Writes the HTML of every page into dist/, so that each can be read before any script runs. */
const root = join(import.meta.dirname, '..');
const template = await readFile(join(root, 'dist/index.html'), 'utf8');

// Where the site will be, if that is known: chats and networks want whole addresses.
const siteUrl = process.env.SITE_URL ?? '';
if (!siteUrl) {
  console.warn(
    'SITE_URL is not set: shared links will show no picture, and there is no sitemap. See .env.example.',
  );
}

const pages = prerender(template, siteUrl);

for (const { file, html } of pages) {
  const path = join(root, 'dist', file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, html);
}

if (siteUrl) {
  const addresses = pages
    .filter(({ file }) => file !== '404.html')
    .map(({ file }) => new URL(file.replace(/\\/?index\\.html$/, ''), \`\${siteUrl.replace(/\\/$/, '')}/\`));
  const entries = addresses.map(({ href }) => \`<url><loc>\${href.replaceAll('&', '&amp;')}</loc></url>\`);
  const sitemap = \`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
\${entries.join('\\n')}
</urlset>
\`;
  await writeFile(join(root, 'dist/sitemap.xml'), sitemap);
  const robots = \`User-agent: *\\nAllow: /\\nSitemap: \${new URL('/sitemap.xml', siteUrl).href}\\n\`;
  await writeFile(join(root, 'dist/robots.txt'), robots);
}

await rm(join(root, '.prerender'), { recursive: true });
`,
  'tests/site.test.mjs': siteCheckFile,
};
