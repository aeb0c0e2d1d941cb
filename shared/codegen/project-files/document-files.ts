import { type ProjectSettings, appearancesOf } from '#shared/document/settings.ts';
import type { Theme } from '#shared/document/theme.ts';
import { themeToCss } from '#shared/elements/theme-css.ts';
import type { PageEntry } from '../route-table.ts';
import { htmlText, stringLiteral } from '../syntax.ts';
import { notFoundTexts } from './not-found-page.ts';

/** `index.html`: the frame that every page is written into. */
export function indexHtml(settings: ProjectSettings, theme: Theme): string {
  return `<!doctype html>
<html lang="${htmlText(settings.locale)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
${appearanceTags(settings, theme)}    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <!--page-head-->
  </head>
  <body>
    <div id="root"><!--page-content--></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`;
}

/** What browsers need to know before any style arrives, so that a dark page doesn't begin with a white flash. */
function appearanceTags(settings: ProjectSettings, theme: Theme): string {
  if (settings.appearance === 'light') return '';
  const appearances = appearancesOf(settings);
  const bars = appearances.map((appearance) => {
    const color = new Map<string, string>(themeToCss(theme, appearance)).get('--color-background');
    const media = appearances.length === 1 ? '' : ` media="(prefers-color-scheme: ${appearance})"`;
    return `    <meta name="theme-color"${media} content="${color ?? ''}" />\n`;
  });
  return `    <meta name="color-scheme" content="${appearances.join(' ')}" />\n${bars.join('')}`;
}

/** `public/favicon.svg`: the site's initial on its main colour. */
export function favicon(settings: ProjectSettings, theme: Theme): string {
  const { name } = settings;
  const colors = new Map<string, string>(themeToCss(theme, appearancesOf(settings)[0]));
  const initial = name.match(/[\p{L}\p{N}]/u)?.[0].toUpperCase() ?? '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="8" fill="${colors.get('--color-primary') ?? '#000000'}" />
  <text x="16" y="22" font-family="sans-serif" font-size="18" font-weight="700" text-anchor="middle" fill="${colors.get('--color-on-primary') ?? '#ffffff'}">${htmlText(initial)}</text>
</svg>
`;
}

/** `src/routes.tsx`: one route a page. */
export function routesModule(
  pages: readonly PageEntry[],
  settings: ProjectSettings,
  imageOf: (page: PageEntry) => string | undefined,
): string {
  const imports = pages
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(
      ({ component, file }) => `import { ${component} } from ${stringLiteral(`./pages/${file}`)};`,
    );
  const routes = pages.flatMap((page) => {
    const image = imageOf(page);
    return [
      '  {',
      `    path: ${stringLiteral(page.path)},`,
      `    title: ${stringLiteral(page.title)},`,
      `    description: ${stringLiteral(page.description)},`,
      ...(image === undefined ? [] : [`    image: ${stringLiteral(image)},`]),
      `    Page: ${page.component},`,
      '  },',
    ];
  });
  const { title } = notFoundTexts[settings.locale];
  return `import type { ComponentType } from 'react';
${[...imports, "import { NotFound } from './pages/not-found';"].toSorted(byModule).join('\n')}

export interface PageRoute {
  path: string;
  /** Shown in the window's title and by search engines. */
  title: string;
  description: string;
  /** Shown beside links to the page in chats and networks. */
  image?: string;
  Page: ComponentType;
}

export const siteName = ${stringLiteral(settings.name)};

export const routes: readonly PageRoute[] = [
${routes.join('\n')}
];

export const notFound: PageRoute = {
  // No page can have this address.
  path: '/404.html',
  title: ${stringLiteral(`${title} · ${settings.name}`)},
  description: '',
  Page: NotFound,
};

/** The route at an address, with or without a slash at its end. */
export function routeAt(pathname: string): PageRoute {
  const path = pathname.replace(/(?<=.)\\/$/, '');
  return routes.find((route) => route.path === path) ?? notFound;
}
`;
}

function byModule(a: string, b: string): number {
  return (a.split(' from ')[1] ?? '') < (b.split(' from ')[1] ?? '') ? -1 : 1;
}
