import type { ProjectSettings } from '#shared/document/settings.ts';
import type { Localized } from '#shared/document/value.ts';
import type { PageFiles, SectionModule } from '../page-files.ts';
import { plainJsxText, stringLiteral } from '../syntax.ts';

export const notFoundTexts: Localized<{
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** The link past what all pages begin with. */
  readonly skip: string;
}> = {
  es: {
    title: 'Página no encontrada',
    text: 'La dirección no existe o la página cambió de lugar.',
    link: 'Ir al inicio',
    skip: 'Saltar al contenido',
  },
  pt: {
    title: 'Página não encontrada',
    text: 'O endereço não existe ou a página mudou de lugar.',
    link: 'Ir para o início',
    skip: 'Pular para o conteúdo',
  },
  en: {
    title: 'Page not found',
    text: 'The address does not exist or the page has moved.',
    link: 'Go to the home page',
    skip: 'Skip to the content',
  },
};

/**
 * `src/pages/not-found.tsx`: between the header and footer of the home page. Without such a header the
 * site's name leads home.
 */
export function notFoundPage(
  { locale, name }: Pick<ProjectSettings, 'locale' | 'name'>,
  { header, footer }: Pick<PageFiles, 'header' | 'footer'>,
): string {
  const { title, text, link } = notFoundTexts[locale];
  const above = header && frameOf(header, 'SiteHeader');
  const below = footer && frameOf(footer, 'SiteFooter');
  const brand = `      <header className="px-5 py-3 md:px-8">
        <Link to="/" className="inline-block py-2 font-heading text-xl font-bold">
          ${plainJsxText(name) ?? `{${stringLiteral(name)}}`}
        </Link>
      </header>`;
  return `import { Link } from '../components/link';
${above?.imported ?? ''}${below?.imported ?? ''}
export function NotFound() {
  return (
    <div className="flex min-h-screen flex-col">
${above?.element ?? brand}
      <main id="main" className="mx-auto flex w-full max-w-xl grow flex-col items-center justify-center gap-4 px-5 py-24 text-center">
        <p className="text-sm font-semibold text-muted">404</p>
        <h1 className="font-heading text-4xl font-bold">${title}</h1>
        <p className="text-lg text-muted">${text}</p>
        <Link to="/" className="mt-4 rounded-md bg-primary px-6 py-3 font-semibold text-on-primary">
          ${link}
        </Link>
      </main>
${below ? `${below.element}\n` : ''}    </div>
  );
}
`;
}

/** Layers may have any name, and these two may have the same: here they are called what they are. */
function frameOf({ name, path }: SectionModule, alias: string) {
  const from = path.startsWith('pages/') ? `./${path.slice('pages/'.length)}` : `../${path}`;
  return {
    imported: `import { ${name === alias ? name : `${name} as ${alias}`} } from '${from}';\n`,
    element: `      <${alias} />`,
  };
}
