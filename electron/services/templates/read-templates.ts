import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ProjectTemplate,
  projectTemplateSchema,
  templateManifestSchema,
} from '#shared/elements/project-template.ts';
import { HostError } from '../errors.ts';

/** A template with the folder that its assets are in. */
export interface InstalledTemplate {
  readonly folder: string;
  readonly template: ProjectTemplate;
}

/** The template folders below `root/<category>/`, in the order of their paths. */
export async function findTemplateFolders(root: string): Promise<string[]> {
  const folders: string[] = [];
  for (const category of await subfolders(root)) {
    for (const folder of await subfolders(join(root, category))) {
      folders.push(join(root, category, folder));
    }
  }
  return folders;
}

/** Reads one template folder. Throws HostError `template-invalid` with what is wrong in it. */
export async function readTemplate(folder: string): Promise<InstalledTemplate> {
  try {
    const manifest = templateManifestSchema.parse(await readJson(join(folder, 'template.json')));
    const pages = await Promise.all(
      manifest.pages.map((page) => readJson(join(folder, 'pages', page))),
    );
    return { folder, template: projectTemplateSchema.parse({ ...manifest, pages }) };
  } catch (error) {
    throw new HostError('template-invalid', `${folder}: ${String(error)}`, { cause: error });
  }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}
