import { z } from 'zod';
import { type NodeSeed, nodeSeedSchema } from '#shared/document/seed.ts';

const clipboardSchema = z.object({
  tausepro: z.literal('nodes'),
  nodes: z.array(nodeSeedSchema).min(1).max(2000),
});

/** Nodes as the text that the clipboard carries, within a project and across projects. */
export function clipboardText(nodes: readonly NodeSeed[]): string {
  return JSON.stringify({ tausepro: 'nodes', nodes });
}

/** Reads nodes from whatever the clipboard holds; null where it isn't ours or not valid. */
export function clipboardNodes(text: string): readonly NodeSeed[] | null {
  try {
    return clipboardSchema.safeParse(JSON.parse(text)).data?.nodes ?? null;
  } catch {
    return null;
  }
}
