import { z } from 'zod';
import { nodeIdSchema } from '#shared/document/node.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { ProjectSettings } from '#shared/document/settings.ts';
import type { AttributeValue } from './element.ts';
import { chatNumber } from './phone.ts';
import { safeUrl, whatsappUrl } from './safe-url.ts';

const hash = z
  .string()
  .regex(/^[A-Za-z][\w-]{0,60}$/)
  .optional()
  .catch(undefined);

/**
 * Where a link goes. Pages are named by id; `page-path` is for seeds made before the page has an id
 * (templates, generators) and stays valid: it is looked up among the project's pages.
 */
export const linkSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('page'), page: nodeIdSchema, hash }),
  z.object({ type: z.literal('page-path'), path: z.string().max(300), hash }),
  z.object({ type: z.literal('url'), url: z.string().max(2000) }),
  /** A chat with the project's WhatsApp number. */
  z.object({ type: z.literal('whatsapp'), text: z.string().max(1000).catch('') }),
]);
export type Link = z.infer<typeof linkSchema>;

/** A link prop: what is damaged goes nowhere. */
export const linkProp = linkSchema.catch({ type: 'none' });

/** Finds pages for links. */
export interface PageFinder {
  hasPage(id: NodeId): boolean;
  pageAt(path: string): NodeId | undefined;
}

/** The `href` of a link, or undefined where it goes nowhere, to a lost page or to an unsafe address. */
export function resolveLink(
  link: Link,
  settings: ProjectSettings,
  pages: PageFinder,
): AttributeValue | undefined {
  switch (link.type) {
    case 'none':
      return undefined;
    case 'page':
      return pages.hasPage(link.page) ? pageReference(link.page, link.hash) : undefined;
    case 'page-path': {
      const page = pages.pageAt(link.path);
      return page === undefined ? undefined : pageReference(page, link.hash);
    }
    case 'url':
      return safeUrl(link.url);
    case 'whatsapp':
      return whatsappUrl(chatNumber(settings), link.text);
  }
}

function pageReference(page: NodeId, anchor: string | undefined): AttributeValue {
  return anchor === undefined ? { type: 'page', page } : { type: 'page', page, hash: anchor };
}
