import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GeneratedApp, generateApp } from '#shared/codegen/generate-app.ts';
import {
  type GenerationMemory,
  createGenerationMemory,
} from '#shared/codegen/generation-memory.ts';
import type { GeneratedAsset } from '#shared/codegen/images.ts';
import type { FontFile } from '#shared/codegen/fonts.ts';
import type { Storage } from '#storage/open-storage.ts';
import type { ShownAssets } from '../assets/shown-assets.ts';
import type { Ports } from '../ports.ts';
import type { ProjectsService } from '../projects/projects-service.ts';
import { createAnimationMemory } from './animation-memory.ts';
import { createIconCatalog } from './icon-catalog.ts';
import { createImageVariants } from './image-variants.ts';

/** One file of a generated repository. */
export interface RepositoryFile {
  /** Relative, with `/`. */
  readonly path: string;
  /** Equal texts are equal files; of a copied file it is what it is copied from. */
  readonly identity: string;
  read(): Promise<string | Uint8Array>;
}

/** Makes the code of a project as it is now. */
export interface Generator {
  /** The repository's files, without a lockfile. Throws HostError `not-found`. */
  repository(project: string): Promise<readonly RepositoryFile[]>;
  /** The lockfile of a repository's `frontend/`, as `npm ci` wants it. */
  lockfile(name: string): Promise<string>;
  /** The name of the generated package. */
  packageName(project: string): Promise<string>;
}

export interface GeneratorDependencies {
  readonly projects: Pick<ProjectsService, 'readDocument'>;
  readonly storage: Pick<Storage, 'assets'>;
  readonly shown: ShownAssets;
  readonly paths: Pick<Ports['paths'], 'appRoot' | 'resources' | 'data'>;
}

type OpenDocument = ReturnType<ProjectsService['readDocument']>;

export function createGenerator({
  projects,
  storage,
  shown,
  paths,
}: GeneratorDependencies): Generator {
  const icons = createIconCatalog();
  const read = (asset: string) => shown.read(asset);
  const variants = createImageVariants(join(paths.data, 'work', 'images'), read);
  const animated = createAnimationMemory(read);
  const require = createRequire(join(paths.appRoot, 'package.json'));

  /** Lives as long as the document stays in memory, and follows its patches. */
  const memories = new WeakMap<OpenDocument, GenerationMemory>();

  function memoryOf(document: OpenDocument): GenerationMemory {
    const known = memories.get(document);
    if (known) return known;
    const memory = createGenerationMemory(document);
    document.subscribe((patch) => memory.apply(patch));
    memories.set(document, memory);
    return memory;
  }

  async function generate(project: string): Promise<GeneratedApp> {
    const assets = await Promise.all(
      storage.assets.list(project).map(async (asset): Promise<GeneratedAsset> => {
        return { ...asset, isAnimated: await animated(asset) };
      }),
    );
    const known = await icons.names();
    const document = projects.readDocument(project);
    return generateApp(document, { assets, icons: known }, memoryOf(document));
  }

  function fontSource({ family, subset, style }: FontFile): string {
    const slug = slugOf(family);
    const file = `${slug}-${subset}-wght-${style}.woff2`;
    return require.resolve(`@fontsource-variable/${slug}/files/${file}`);
  }

  return {
    async repository(project) {
      const app = await generate(project);
      return [
        ...[...app.files].map(([path, text]) => ({ path, identity: text, read: async () => text })),
        ...app.assets.map(({ path, asset, variant }) => ({
          path,
          identity: variants.identity(asset, variant),
          read: () => variants.read(asset, variant),
        })),
        ...app.licenses.map(({ path, family }) => {
          const source = require.resolve(`@fontsource-variable/${slugOf(family)}/LICENSE`);
          return { path, identity: source, read: () => readFile(source) };
        }),
        ...app.fonts.map((font) => {
          const source = fontSource(font);
          return { path: font.path, identity: source, read: () => readFile(source) };
        }),
      ];
    },
    packageName: async (project) => (await generate(project)).name,
    async lockfile(name) {
      // Not named package-lock.json: packing an app leaves out every file of that name.
      const template = await readFile(
        join(paths.resources, 'generated-app', 'lockfile.json'),
        'utf8',
      );
      // The name stands once for the lockfile and once for its root package.
      return template.replaceAll(
        '"name": "generated-app"',
        () => `"name": ${JSON.stringify(name)}`,
      );
    },
  };
}

/** A family's name in those of its packages. */
function slugOf(family: string): string {
  return family.toLowerCase().replaceAll(' ', '-');
}
