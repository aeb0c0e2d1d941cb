import { createHash } from 'node:crypto';
import { seedFromNode } from '#shared/document/commands/seed-from-node.ts';
import type { ProjectDocument } from '#shared/document/document.ts';

/** Equal for equal projects, however they came to be: an edit that is undone leaves it as it was. */
export function contentDigest(document: ProjectDocument): string {
  const { settings, theme, pages } = document;
  const content = [settings, theme, pages.map((page) => [page, seedFromNode(document, page)])];
  return createHash('sha256').update(JSON.stringify(content, sorted)).digest('hex');
}

/** What is left out is undefined in one and not there in another; neither is written. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
