import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { TemplateSummary, TemplateVariable } from '#shared/contract/schemas.ts';
import { createDocument } from '#shared/document/create-document.ts';
import { pagePropsSchema } from '#shared/document/node.ts';
import type { NodeSeed, PageSeed } from '#shared/document/seed.ts';
import type { Locale, Localized } from '#shared/document/value.ts';
import { sampleCurrency } from '#shared/elements/catalog/sample-price.ts';
import { type ProjectTemplate, instantiateTemplate } from '#shared/elements/project-template.ts';
import type { StoredAsset } from '#storage/asset-store.ts';
import type { AssetsService } from '../assets/assets-service.ts';
import { HostError } from '../errors.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import type { MakeContent, ProjectContent } from '../projects/projects-service.ts';
import { type InstalledTemplate, findTemplateFolders, readTemplate } from './read-templates.ts';

export interface TemplatesService extends Handlers<'templates'> {
  /** A new project's content. Throws HostError `not-found` for an unknown template. */
  makeContent: MakeContent;
  /** A picture that the template's manifest names. Throws HostError `not-found`. */
  readPreview(
    template: string,
    file: string,
  ): Promise<{ readonly mediaType: string; readonly content: Uint8Array }>;
}

const homePageTitles: Localized = { es: 'Inicio', pt: 'Início', en: 'Home' };

export function createTemplatesService(
  assets: Pick<AssetsService, 'store'>,
  ports: Pick<Ports, 'paths' | 'logger'>,
): TemplatesService {
  const readAll = async (): Promise<InstalledTemplate[]> => {
    const installed: InstalledTemplate[] = [];
    for (const folder of await findTemplateFolders(ports.paths.templates)) {
      try {
        installed.push(await readTemplate(folder));
      } catch (error) {
        ports.logger.warn('template left out', { error });
      }
    }
    return installed;
  };

  const storeAssets = async ({ folder, template }: InstalledTemplate): Promise<StoredAsset[]> => {
    const stored: StoredAsset[] = [];
    for (const name of template.assets) {
      stored.push(await assets.store(name, await readFile(join(folder, 'assets', name))));
    }
    return stored;
  };

  return {
    list: async () => Promise.all((await readAll()).map(summarize)),
    async readPreview(id, file) {
      const folders = await findTemplateFolders(ports.paths.templates);
      const folder = folders.find((one) => basename(one) === id);
      const installed = folder === undefined ? undefined : await readTemplate(folder);
      const { pages = [], phone } = installed?.template.previews ?? {};
      if (installed === undefined || ![...pages, phone].includes(file)) {
        throw new HostError('not-found', `preview ${file} of template ${id}`);
      }
      const content = await readFile(join(installed.folder, 'previews', file)).catch(() => {
        throw new HostError('not-found', `preview ${file} of template ${id}`);
      });
      return { content, mediaType: 'image/webp' };
    },
    async makeContent({ template: choice, ...settings }) {
      if (choice === null) return { document: blankDocument(settings), assets: [] };
      const installed = (await readAll()).find(({ template }) => template.id === choice.id);
      if (installed === undefined) throw new HostError('not-found', `template ${choice.id}`);
      const stored = await storeAssets(installed);
      const variables = { name: settings.name, ...choice.variables };
      const document = fill(installed.template, { variables, locale: settings.locale }, stored);
      return { document, assets: stored };
    },
  };
}

function blankDocument({
  name,
  locale,
  currency = sampleCurrency[locale],
}: Omit<Parameters<MakeContent>[0], 'template'>): Uint8Array {
  const pages = [{ title: homePageTitles[locale], path: '/' }];
  return createDocument({ settings: { name, locale, currency }, theme: {}, pages });
}

function fill(
  template: ProjectTemplate,
  { variables, locale }: { variables: Readonly<Record<string, string>>; locale: Locale },
  assets: readonly StoredAsset[],
): ProjectContent['document'] {
  try {
    const ids = new Map(assets.map((asset) => [asset.name, asset.id]));
    const seed = instantiateTemplate(template, variables, ids);
    const settings = { ...seed.settings, locale };
    return createDocument({ ...seed, settings, pages: seed.pages.map(toPageSeed) });
  } catch (error) {
    throw new HostError('template-invalid', `${template.id}: ${String(error)}`, { cause: error });
  }
}

function toPageSeed({ props, style, children }: NodeSeed): PageSeed {
  return { ...pagePropsSchema.parse(props ?? {}), style, children };
}

async function summarize({ folder, template }: InstalledTemplate): Promise<TemplateSummary> {
  const { id, category, version, name, description, tags } = template;
  return {
    ...{ id, category, version, name, description, tags, locale: template.settings.locale },
    keywords: Object.values(template.keywords).flat(),
    variables: template.variables.map(summarizeVariable),
    pages: template.pages.map(pageTitle),
    previews: await previewAddresses(folder, template),
  };
}

/** Each address changes with its file, so that it can be kept for good. Null where a picture is missing. */
async function previewAddresses(
  folder: string,
  { id, previews }: ProjectTemplate,
): Promise<TemplateSummary['previews']> {
  if (previews === undefined) return null;
  const address = async (file: string) => {
    const { mtimeMs } = await stat(join(folder, 'previews', file));
    return `/template-previews/${id}/${Math.round(mtimeMs)}/${file}`;
  };
  try {
    const pages = await Promise.all(previews.pages.map(address));
    return { pages, phone: await address(previews.phone) };
  } catch {
    return null;
  }
}

function summarizeVariable(variable: ProjectTemplate['variables'][number]): TemplateVariable {
  const { id, type, label, default: value } = variable;
  return { name: id, type: type === 'phone' ? 'whatsapp' : type, label, default: value };
}

function pageTitle(page: ProjectTemplate['pages'][number]): string {
  const props = typeof page === 'object' && page !== null && 'props' in page ? page.props : {};
  return pagePropsSchema.safeParse(props).data?.title ?? '';
}
