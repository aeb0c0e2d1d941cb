import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { breakpoints, hexColorSchema } from '#shared/document/style.ts';

/** How many colours are offered. */
const offered = 16;

/** The colours that the nodes of a page were given by hand, the most used first. */
export function documentColors(document: ProjectDocument, page: NodeId): string[] {
  const counts = new Map<string, number>();
  const waiting = [page];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = document.node(id);
    if (node === undefined) continue;
    waiting.push(...node.children);
    for (const breakpoint of breakpoints) {
      const { color, fill, borderColor } = node.style[breakpoint];
      for (const value of [color, fill, borderColor]) {
        const hex = hexColorSchema.safeParse(value).data?.toLowerCase();
        if (hex !== undefined) counts.set(hex, (counts.get(hex) ?? 0) + 1);
      }
    }
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, offered)
    .map(([color]) => color);
}
