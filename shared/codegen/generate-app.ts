import type { ProjectDocument } from '#shared/document/document.ts';
import { assetOf, imagePlacements, mainImage } from '#shared/elements/image-placement.ts';
import { chatNumber } from '#shared/elements/phone.ts';
import { fontFamiliesOf } from '#shared/elements/theme-css.ts';
import { type BaseContext, generatedComponents } from './components/component-files.ts';
import { libraryFiles } from './components/library-files.ts';
import { elementIds } from './element-ids.ts';
import { type FontFile, type FontLicense, fontFiles, fontLicenses } from './fonts.ts';
import { type GenerationMemory, createGenerationMemory } from './generation-memory.ts';
import { iconNames } from './icons.ts';
import { italicFamilies } from './italic-families.ts';
import { type AssetFile, type GeneratedAsset, createImageRegistry } from './images.ts';
import { type BuiltPage, pageFiles } from './page-files.ts';
import { applicationFiles } from './project-files/application-files.ts';
import {
  checkWorkflow,
  configurationFiles,
  editorConfig,
} from './project-files/configuration-files.ts';
import { favicon, indexHtml, routesModule } from './project-files/document-files.ts';
import { skipLinkFile } from './project-files/navigation-files.ts';
import { notFoundPage, notFoundTexts } from './project-files/not-found-page.ts';
import { imageFiles } from './project-files/image-files.ts';
import {
  dependencies,
  developmentDependencies,
  packageFile,
} from './project-files/package-file.ts';
import { type PageEntry, pageEntries } from './route-table.ts';
import { readme } from './project-files/readme-file.ts';
import { libraryModules, reservedFileNames } from './reserved-names.ts';
import { createScope, fileName } from './scope.ts';
import { tokenNames } from './theme-tokens.ts';
import { usedCharacters } from './used-characters.ts';
import { appStylesheet, fontStylesheet, themeStylesheet } from './theme-styles.ts';

/** What the document refers to but doesn't hold. */
export interface GenerateInput {
  readonly assets: readonly GeneratedAsset[];
  /** Names of the icons that the app's icon package has. */
  readonly icons: ReadonlySet<string>;
}

/** A repository: texts, and what is to be copied beside them. */
export interface GeneratedApp {
  /** Name for `package.json` and its lockfile. */
  readonly name: string;
  /** Texts by path, in the order of their paths. */
  readonly files: ReadonlyMap<string, string>;
  readonly assets: readonly AssetFile[];
  readonly fonts: readonly FontFile[];
  readonly licenses: readonly FontLicense[];
}

/**
 * The code of a project: a repository with its app in `frontend/`. Pure: the same document and input
 * give the same result, byte by byte, whatever is remembered of earlier ones. The lockfile isn't part of it (see `electron/services/generate`).
 */
export function generateApp(
  document: ProjectDocument,
  input: GenerateInput,
  memory: GenerationMemory = createGenerationMemory(document),
): GeneratedApp {
  const { settings, theme } = document;
  const scope = createScope();
  const images = createImageRegistry(input.assets);
  const entries = pageEntries(document, scope);
  const routes = new Map(entries.map(({ id, path }) => [id, path]));
  const pages = entries.flatMap((entry): BuiltPage[] => {
    const root = memory.builder.page(entry.id);
    return root ? [{ entry, root }] : [];
  });
  const placements = imagePlacements(
    pages.map(({ root }) => root),
    images.sized,
    theme,
  );
  const shownOn = ({ id, image }: PageEntry) =>
    image ?? mainImage(pages.find(({ entry }) => entry.id === id)?.root, placements);
  const [home] = entries;
  /** Links to a page without a picture show the site's first. */
  const socialImage = (entry: PageEntry) => {
    const shown = shownOn(entry) ?? (home && shownOn(home));
    return shown === undefined ? undefined : images.socialUrl(shown);
  };
  const context: BaseContext = {
    classes: {
      tokens: tokenNames(theme),
      imageUrl: images.url,
      isPhoto: (asset) => images.sized(asset)?.isPhoto,
      placementOf: (key) => placements.get(key),
      written: new Map(),
    },
    routeOf: (page) => routes.get(page),
    iconName: iconNames(input.icons),
    chatNumber: chatNumber(settings).replace(/\D/g, '').slice(0, 15),
  };
  const roots = pages.map(({ root }) => root);
  const components = generatedComponents(roots, document, context, scope, memory);
  const ids = elementIds(roots, components.isUse);
  memory.begin(
    JSON.stringify([
      theme,
      settings,
      entries,
      input.assets,
      input.icons.size,
      [...placements].map(([key, { sizes, isFirst, isMain }]) => [key, sizes, isFirst, isMain]),
      components.fingerprint,
      [...ids],
    ]),
  );
  const leanRoots = memory.lean(roots, components.isUse);
  const leanPages = pages.map(({ entry, root }, at) => ({ entry, root: leanRoots[at] ?? root }));
  const name = packageName(settings.name);
  const fonts = fontFiles(
    fontFamiliesOf(theme),
    italicFamilies(roots, theme),
    usedCharacters(roots),
  );
  const sitePages = pageFiles(
    leanPages,
    document,
    {
      ...context,
      idOf: (id) => ids.get(id) ?? id,
      replace: components.use,
      isComponent: components.isUse,
      memory,
      moduleScope: scope.module,
      imageUrl: images.url,
    },
    scope,
  );
  const modules = [...components.files, ...sitePages.files];
  const used = new Set(modules.flatMap(([, module]) => module.modules));
  const number = context.chatNumber;
  const frontend = new Map([
    ...Object.entries(configurationFiles),
    ...Object.entries(applicationFiles),
    ...modules.map(([path, { text }]) => [path, text] as const),
    ...libraryFiles(used, { currency: settings.currency, number }),
    ['package.json', packageFile(name)],
    ['index.html', indexHtml(settings, theme)],
    ['public/favicon.svg', favicon(settings, theme)],
    ['src/routes.tsx', routesModule(entries, settings, socialImage)],
    ['src/pages/not-found.tsx', notFoundPage(settings, sitePages)],
    ['src/components/skip-link.tsx', skipLinkFile(notFoundTexts[settings.locale].skip)],
    ['src/styles/app.css', appStylesheet],
    ['src/styles/fonts.css', fontStylesheet(fonts)],
    ['src/styles/theme.css', themeStylesheet(theme, settings.appearance)],
  ]);
  const shown = new Set([...placements.values()].flatMap(({ element }) => assetOf(element) ?? []));
  const sizes = [...shown].flatMap((asset) => {
    const [url, sized] = [images.url(asset), images.sized(asset)];
    return url && sized ? [[url, sized] as const] : [];
  });
  if (used.has(libraryModules.Image))
    for (const [path, text] of imageFiles(new Map(sizes))) frontend.set(path, text);
  const files = [
    ['README.md', readme(settings, entries)],
    ['.editorconfig', editorConfig],
    ['.github/workflows/check.yml', checkWorkflow],
    ['.gitignore', 'node_modules/\ndist/\n.DS_Store\n'],
    ...[...frontend].map(([path, text]) => [`frontend/${path}`, text] as const),
  ] as const;
  return {
    name,
    files: new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    assets: images.files(shown),
    fonts,
    licenses: fontLicenses(fonts),
  };
}

/** A name for `package.json` and the .zip: one that no package of the app has and every system takes. */
function packageName(site: string): string {
  const name = fileName(site) ?? 'site';
  const isTaken =
    name in dependencies || name in developmentDependencies || reservedFileNames.has(name);
  return isTaken ? `${name}-site` : name;
}
