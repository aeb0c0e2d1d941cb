import { z } from 'zod';
import { nodeIdSchema } from '#shared/document/node.ts';

/** What is looked at before publishing. Each rule has a sentence `checks.<rule>` in the message catalogs. */
export const checkRules = [
  'page-title-missing',
  'page-title-duplicate',
  'page-path-duplicate',
  'page-unreachable',
  'heading-missing',
  'heading-many',
  'page-overflow',
  'link-page-missing',
  'link-path-missing',
  'link-anchor-missing',
  'link-address-invalid',
  'link-target-missing',
  'link-content-invalid',
  'map-address-link',
  'name-missing',
  'field-name-duplicate',
  'radio-name-duplicate',
  'form-action-missing',
  'whatsapp-number-missing',
  'whatsapp-number-unusable',
  'whatsapp-number-incomplete',
  'sample-whatsapp',
  'sample-text',
  'sample-description',
  'image-text-missing',
  'image-large',
  'image-small',
  'contrast-low',
] as const;

/** Something to mend before a site is published. */
export const findingSchema = z.object({
  rule: z.enum(checkRules),
  /** An error is broken for every visitor; a warning is worse than it could be. */
  severity: z.enum(['error', 'warning']),
  page: nodeIdSchema,
  /** The element to select; the page itself where it is the page's. */
  node: nodeIdSchema,
  /** What the rule's sentence names. */
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof findingSchema>;
