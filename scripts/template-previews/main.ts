import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { findTemplateFolders, readTemplate } from '#services/templates/read-templates.ts';
import { pagePropsSchema } from '#shared/document/node.ts';
import { type ProjectTemplate, templateManifestSchema } from '#shared/elements/project-template.ts';
import { type ContractClient, connectClient } from '#tests/support/contract-client.ts';
import { startWebHost } from '#tests/support/web-host.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../chromium.ts';
import { repositoryRoot } from '../toolchain/paths.mjs';
import { previewDigest, previewNames, previewStampPath, readPreviewStamp } from './previews.ts';
import { desktop, phone, takePicture } from './take-pictures.ts';

const all = process.argv.includes('--all');
const folders = await findTemplateFolders(path.join(repositoryRoot, 'templates'));
const due = folders.filter((folder) => all || readPreviewStamp(folder) !== previewDigest(folder));

if (due.length === 0) {
  console.log('Every template has current pictures; --all makes them again.');
} else {
  await renderAll(due);
}

/** Makes a project of each template on a host of its own, and pictures of the app that it generates. */
async function renderAll(templateFolders: readonly string[]): Promise<void> {
  const host = await startWebHost();
  const { client, close } = await connectClient(host.url);
  const browser = await chromium.launch({
    args: [...CHROMIUM_FLAGS],
    executablePath: await ensureChromium(),
  });
  try {
    for (const folder of templateFolders) await render(client, browser, folder);
  } finally {
    await browser.close();
    close();
    await host.stop();
    if (host.data.startsWith(tmpdir())) rmSync(host.data, { recursive: true, force: true });
  }
}

async function render(client: ContractClient, browser: Browser, folder: string): Promise<void> {
  const { template } = await readTemplate(folder);
  const names = previewNames(pageFiles(folder));
  if (!isDeepStrictEqual(template.previews, names)) {
    throw new Error(
      `${template.id}: "previews" in template.json has to be ${JSON.stringify(names)}`,
    );
  }
  const { id: project } = await client.projects.create({
    name: nameOf(template),
    locale: template.settings.locale,
    template: { id: template.id, variables: {} },
  });
  const viewer = randomUUID();
  const { url } = await client.preview.start({ project, viewer });
  const target = path.join(folder, 'previews');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  const save = (name: string, picture: Uint8Array) => {
    writeFileSync(path.join(target, name), picture);
    console.log(`${template.id}/previews/${name}  ${Math.round(picture.byteLength / 1024)} kB`);
  };
  const addresses = template.pages.map((page) => new URL(pathOf(page), url).href);
  for (const [index, address] of addresses.entries()) {
    save(names.pages[index] ?? '', await takePicture(browser, { url: address, ...desktop }));
  }
  save(names.phone, await takePicture(browser, { url: addresses[0] ?? url, ...phone }));
  writeFileSync(previewStampPath(folder), `${previewDigest(folder)}\n`);
  await client.preview.stop({ project, viewer });
}

/** The names of the page files, in their order. */
function pageFiles(folder: string): readonly string[] {
  const text = readFileSync(path.join(folder, 'template.json'), 'utf8');
  return templateManifestSchema.parse(JSON.parse(text)).pages;
}

function nameOf(template: ProjectTemplate): string {
  const variable = template.variables.find(({ id }) => id === 'name');
  return variable?.default ?? template.name[template.settings.locale];
}

function pathOf(page: ProjectTemplate['pages'][number]): string {
  const props = typeof page === 'object' && page !== null && 'props' in page ? page.props : {};
  return pagePropsSchema.parse(props).path;
}
