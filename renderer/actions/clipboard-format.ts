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
  if (text.length > longestText || !text.startsWith('{"tausepro"')) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return isFew(parsed) ? (clipboardSchema.safeParse(parsed).data ?? null) : null;
  } catch {
    return null;
  }
}

/** More than the largest page has. */
const longestText = 40_000_000;
const mostNodes = 50_000;

/** Whether there are no more nodes in it than a page may have; counted before each is checked. */
function isFew(parsed: unknown): boolean {
  const waiting: unknown[] = [parsed];
  for (let count = 0; waiting.length > 0; count += 1) {
    if (count > mostNodes) return false;
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const key of ['nodes', 'children']) {
      const list: unknown = Reflect.get(next, key);
      if (Array.isArray(list)) for (const child of list) waiting.push(child);
    }
  }
  return true;
}

/** What was copied elsewhere as paragraphs, one for each block of lines; none where it is nothing that is read. */
export function paragraphsIn(text: string): NodeSeed[] {
  if (text.startsWith('{"tausepro"')) return [];
  const written = text
    .slice(0, longestParagraphs)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ');
  return written
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .slice(0, mostParagraphs)
    .map((block) => ({ kind: 'text', props: { text: block } }));
}

/** Characters, and paragraphs: as many as nobody pastes by mistake. */
const longestParagraphs = 1_000_000;
const mostParagraphs = 200;

/** The images that nodes show, wherever in their properties and styles they are named. */
export function assetsIn(nodes: readonly NodeSeed[]): string[] {
  return [...new Set(JSON.stringify(nodes).match(/(?<=")[0-9a-f]{64}(?=")/g))];
}
