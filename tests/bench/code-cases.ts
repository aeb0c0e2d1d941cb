import dynamicIconImports from 'lucide-react/dynamicIconImports.mjs';
import { generateApp } from '#shared/codegen/generate-app.ts';
import { createGenerationMemory } from '#shared/codegen/generation-memory.ts';
import { changeOneWord, emptyDocument, fillSite } from './documents.ts';
import { median, timed } from './statistics.ts';
import type { Workspace } from './workspace.ts';

export interface GenerationTimes {
  readonly pages: number;
  readonly files: number;
  /** Milliseconds, the first time and after one word has changed. */
  readonly full: number;
  readonly afterOneChange: number;
}

/** The code of a site, as the host makes it for a preview, an export or a publication. */
export async function measureGeneration(pages: number, rounds: number): Promise<GenerationTimes> {
  const icons = new Set(Object.keys(dynamicIconImports));
  const full: number[] = [];
  const changed: number[] = [];
  let files = 0;
  for (let round = 0; round < rounds; round += 1) {
    const document = emptyDocument();
    fillSite(document, pages, []);
    const memory = createGenerationMemory(document);
    document.subscribe((patch) => memory.apply(patch));
    const generate = () => generateApp(document, { assets: [], icons }, memory);
    const [app, first] = await timed(generate);
    changeOneWord(document, `Colección ${round}`);
    const [, second] = await timed(generate);
    files = app.files.size;
    full.push(first);
    changed.push(second);
  }
  return { pages, files, full: median(full), afterOneChange: median(changed) };
}

export interface PublishTimes {
  readonly seconds: number;
  readonly files: number;
  readonly bytes: number;
  readonly totalFiles: number;
}

/** Publishes a site of ten pages, and again after one word has changed. */
export async function measurePublish(
  workspace: Workspace,
): Promise<{ readonly first: PublishTimes; readonly afterOneWord: PublishTimes }> {
  const project = await workspace.create('Sitio', (document, images) => {
    fillSite(document, 10, images);
  });
  const first = await publish(workspace, project);
  await workspace.change(project, (document) => changeOneWord(document, 'Otra palabra'));
  return { first, afterOneWord: await publish(workspace, project) };
}

async function publish({ client }: Workspace, project: string): Promise<PublishTimes> {
  let sent = { files: 0, bytes: 0, totalFiles: 0 };
  const [, milliseconds] = await timed(async () => {
    const events = await client.publish.start({ project, environment: 'production' });
    for await (const event of events) {
      if (event.type !== 'upload') continue;
      const { totalFiles, totalBytes, unchanged } = event;
      sent = { files: totalFiles, bytes: totalBytes, totalFiles: totalFiles + unchanged };
    }
  });
  return { seconds: milliseconds / 1000, ...sent };
}
