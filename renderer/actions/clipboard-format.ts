import { z } from 'zod';
import { type NodeSeed, nodeSeedSchema } from '#shared/document/seed.ts';

const clipboardSchema = z.object({
  tausepro: z.literal('nodes'),
  nodes: z.array(nodeSeedSchema).min(1).max(2000),
  project: z.uuid().optional(),
  sources: z.array(z.string().max(60)).max(2000).optional(),
});

/** Nodes on their way through the clipboard. */
export interface ClipboardContent {
  readonly nodes: readonly NodeSeed[];
  /** The project that they come from, which has their images. */
  readonly project?: string | undefined;
  /** Ids of the nodes that were copied, there. */
  readonly sources?: readonly string[] | undefined;
}

/** Nodes as the text that the clipboard carries, within a project and across projects. */
export function clipboardText(content: ClipboardContent): string {
  return JSON.stringify({ tausepro: 'nodes', ...content });
}

/** Reads nodes from whatever the clipboard holds; null where it isn't ours or not valid. */
export function clipboardContent(text: string): ClipboardContent | null {
  try {
    return clipboardSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What was copied elsewhere as paragraphs, one for each block of lines; none where it is nothing that is read. */
export function paragraphsIn(text: string): NodeSeed[] {
  if (text.startsWith('{"tausepro"')) return [];
  const written = text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ');
  return written
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .slice(0, mostParagraphs)
    .map((block) => ({ kind: 'text', props: { text: block } }));
}

/** As many as nobody pastes by mistake. */
const mostParagraphs = 200;

/** The images that nodes show, wherever in their properties and styles they are named. */
export function assetsIn(nodes: readonly NodeSeed[]): string[] {
  return [...new Set(JSON.stringify(nodes).match(/(?<=")[0-9a-f]{64}(?=")/g))];
}
