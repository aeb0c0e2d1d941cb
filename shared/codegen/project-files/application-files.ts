import { navigationFiles } from './navigation-files.ts';

/** Source files that are the same in every app, by their path in `frontend/`. */
export const applicationFiles: Readonly<Record<string, string>> = {
  ...navigationFiles,
  'src/main.tsx': `import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app';
import './styles/app.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

const app = (
  <StrictMode>
    <BrowserRouter>
      <App />
    </BrowserRouter>
  </StrictMode>
);

// Built pages arrive as HTML; those of the development server are empty.
if (root.firstElementChild) hydrateRoot(root, app);
else createRoot(root).render(app);
`,
  'src/entry-server.tsx': `import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from './app';
import { headTags } from './lib/page-head';
import { notFound, routes, type PageRoute } from './routes';

interface PrerenderedPage {
  /** Path below dist/. */
  file: string;
  html: string;
}

/**
 * Fills the built index.html with the content of every page.
 * @param siteUrl where the site will be, such as https://example.com; empty where that isn't known.
 */
export function prerender(template: string, siteUrl: string): PrerenderedPage[] {
  const pages = routes.map((route) => ({
    file: fileOf(route.path),
    html: fill(template, route, siteUrl),
  }));
  return [...pages, { file: '404.html', html: fill(template, notFound, '') }];
}

function fileOf(path: string): string {
  return path === '/' ? 'index.html' : \`\${path.slice(1)}/index.html\`;
}

function fill(template: string, route: PageRoute, siteUrl: string): string {
  const rendered = renderToString(
    <StrictMode>
      <StaticRouter location={route.path}>
        <App />
      </StaticRouter>
    </StrictMode>,
  );
  // React puts what is to be loaded early before the page; browsers look for it in the head.
  const [early = ''] = rendered.match(/^(?:<link [^>]*>)*/) ?? [];
  return template
    .replace('<!--page-head-->', () => headOf(route, siteUrl) + early)
    .replace('<!--page-content-->', () => rendered.slice(early.length));
}

function headOf(route: PageRoute, siteUrl: string): string {
  const tags = headTags(route, siteUrl).map(({ name, attributes }) => {
    const written = Object.entries(attributes).map(([key, value]) => \` \${key}="\${escapeHtml(value)}"\`);
    return \`<\${name}\${written.join('')} />\`;
  });
  return [\`<title>\${escapeHtml(route.title)}</title>\`, ...tags].join('\\n    ');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
`,
};
