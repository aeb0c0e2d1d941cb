/** Source files that are the same in every app, by their path in `frontend/`. */
export const applicationFiles: Readonly<Record<string, string>> = {
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
  'src/app.tsx': `import { Route, Routes } from 'react-router';
import { usePageChange } from './lib/use-page-change';
import { NotFound } from './pages/not-found';
import { routes } from './routes';

export function App() {
  usePageChange();

  return (
    <Routes>
      {routes.map(({ path, Page }) => (
        <Route key={path} path={path} element={<Page />} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
`,
  'src/lib/use-page-change.ts': `import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { routeAt } from '../routes';

/** Follows the visitor from page to page: title of the window, and the place on the page. */
export function usePageChange() {
  const { pathname, hash } = useLocation();
  const visited = useRef(pathname);

  useEffect(() => {
    document.title = routeAt(pathname).title;
    const target = hash ? document.getElementById(hash.slice(1)) : null;
    if (target) target.scrollIntoView();
    else if (visited.current !== pathname) window.scrollTo(0, 0);
    visited.current = pathname;
  }, [pathname, hash]);
}
`,
  'src/entry-server.tsx': `import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { App } from './app';
import { notFound, routes, siteName, type PageRoute } from './routes';

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

function headOf({ path, title, description, image }: PageRoute, siteUrl: string): string {
  const head = [
    \`<title>\${escapeHtml(title)}</title>\`,
    property('og:type', 'website'),
    property('og:site_name', siteName),
    property('og:title', title),
    \`<meta name="twitter:card" content="\${image ? 'summary_large_image' : 'summary'}" />\`,
  ];
  if (description) {
    head.push(
      \`<meta name="description" content="\${escapeHtml(description)}" />\`,
      property('og:description', description),
    );
  }
  if (siteUrl) {
    const address = new URL(path, siteUrl).href;
    head.push(
      \`<link rel="canonical" href="\${escapeHtml(address)}" />\`,
      property('og:url', address),
    );
  }
  if (image) {
    head.push(
      property('og:image', siteUrl ? new URL(image, siteUrl).href : image),
      property('og:image:width', '1200'),
      property('og:image:height', '630'),
    );
  }
  return head.join('\\n    ');
}

function property(name: string, content: string): string {
  return \`<meta property="\${name}" content="\${escapeHtml(content)}" />\`;
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
