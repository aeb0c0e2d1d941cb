/** How visitors get from page to page in every app, by path in `frontend/`. */
export const navigationFiles: Readonly<Record<string, string>> = {
  'src/app.tsx': `import { Route, Routes } from 'react-router';
import { SkipLink } from './components/skip-link';
import { usePageChange } from './lib/use-page-change';
import { NotFound } from './pages/not-found';
import { routes } from './routes';

export function App() {
  const news = usePageChange();

  return (
    <>
      <SkipLink />
      <Routes>
        {routes.map(({ path, Page }) => (
          <Route key={path} path={path} element={<Page />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Routes>
      <output className="sr-only">{news}</output>
    </>
  );
}
`,
  'src/lib/page-head.ts': `import { siteName, type PageRoute } from '../routes';

/** A tag of the page's head. */
export interface HeadTag {
  name: 'link' | 'meta';
  attributes: Readonly<Record<string, string>>;
}

/**
 * What search engines, chats and networks read of a page.
 * @param siteUrl where the site is, such as https://example.com; empty where that isn't known. Chats show
 * pictures by whole addresses only.
 */
export function headTags({ path, title, description, image }: PageRoute, siteUrl: string): HeadTag[] {
  const picture = siteUrl && image ? new URL(image, siteUrl).href : '';
  const tags = [
    property('og:type', 'website'),
    property('og:site_name', siteName),
    property('og:title', title),
    meta('twitter:card', picture ? 'summary_large_image' : 'summary'),
  ];
  if (description) tags.push(meta('description', description), property('og:description', description));
  if (siteUrl) {
    const { href } = new URL(path, siteUrl);
    tags.push({ name: 'link', attributes: { rel: 'canonical', href } }, property('og:url', href));
  }
  if (picture) {
    tags.push(
      property('og:image', picture),
      property('og:image:width', '1200'),
      property('og:image:height', '630'),
    );
  }
  return tags;
}

const pageTags =
  'meta[property^="og:"], meta[name="twitter:card"], meta[name="description"], link[rel="canonical"]';

/** Gives the document the head of another page. */
export function showHead(route: PageRoute) {
  const { head } = document;
  const canonical = head.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  // Where the site is, each page says of itself.
  const siteUrl = canonical ? new URL('/', canonical.href).href : '';
  document.title = route.title;
  for (const tag of head.querySelectorAll(pageTags)) tag.remove();
  for (const { name, attributes } of headTags(route, siteUrl)) {
    const tag = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) tag.setAttribute(key, value);
    head.append(tag);
  }
}

function meta(name: string, content: string): HeadTag {
  return { name: 'meta', attributes: { name, content } };
}

function property(name: string, content: string): HeadTag {
  return { name: 'meta', attributes: { property: name, content } };
}
`,
  'src/lib/use-page-change.ts': `import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { routeAt } from '../routes';
import { showHead } from './page-head';

/** How far each page of this visit was scrolled, by the key of its place in the history. */
const places = new Map<string, number>();

/**
 * Follows the visitor from page to page: the document's head, the focus and the place on the page.
 * @returns what a screen reader says of the page that was opened last; empty on the first one.
 */
export function usePageChange(): string {
  const { pathname, hash, key } = useLocation();
  const navigation = useNavigationType();
  const visited = useRef(pathname);
  const [news, setNews] = useState('');

  useEffect(() => {
    const keepPlace = () => places.set(key, window.scrollY);
    window.addEventListener('scroll', keepPlace, { passive: true });
    return () => window.removeEventListener('scroll', keepPlace);
  }, [key]);

  useEffect(() => {
    const isOther = visited.current !== pathname;
    visited.current = pathname;
    if (isOther) {
      const route = routeAt(pathname);
      showHead(route);
      setNews(route.title);
      focusMain();
    }
    const place = navigation === 'POP' ? places.get(key) : undefined;
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (place !== undefined) window.scrollTo({ top: place, behavior: 'instant' });
    else if (target) target.scrollIntoView();
    else if (isOther) window.scrollTo({ top: 0, behavior: 'instant' });
  }, [pathname, hash, key, navigation]);

  return news;
}

/** Lets the keyboard go on from the beginning of the page's content. */
export function focusMain() {
  const main = document.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus({ preventScroll: true });
}
`,
  'src/components/link.tsx': `import { Link as RouterLink, useLocation, type LinkProps } from 'react-router';

/** A link to a page of the app. One to the page that is shown says so. */
export function Link({ to, ...others }: LinkProps) {
  const { pathname } = useLocation();
  const isCurrent = to === (pathname.replace(/(?<=.)\\/$/, '') || '/');
  return <RouterLink to={to} aria-current={isCurrent ? 'page' : undefined} {...others} />;
}
`,
};

/** `src/components/skip-link.tsx`: the first stop of the keyboard on every page. */
export function skipLinkFile(label: string): string {
  return `import { focusMain } from '../lib/use-page-change';

/** Leads past what all pages begin with. It is seen while it has the focus. */
export function SkipLink() {
  return (
    <a
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        focusMain();
      }}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-primary focus:px-4 focus:py-2 focus:text-on-primary"
    >
      ${label}
    </a>
  );
}
`;
}
