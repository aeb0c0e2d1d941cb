import { z } from 'zod';
import type { Finding } from '#shared/checks/finding.ts';
import { excerpt } from '#shared/checks/page-tree.ts';
import type { ProjectDocument } from '#shared/document/document.ts';
import { nodeIdSchema } from '#shared/document/node.ts';
import { type Breakpoint, type Style, breakpointSchema } from '#shared/document/style.ts';
import type { Locale } from '#shared/document/value.ts';
import { nodeLabel } from '../editor/node-label.ts';
import { type OverhangFixName, type PageOverhang, overhangFixes } from '../editor/overhang.ts';

const fixNames = Object.keys(overhangFixes) as OverhangFixName[];
const fixSchema = z.object({
  context: breakpointSchema,
  fix: z.enum(fixNames),
  fixNode: nodeIdSchema,
});

/** What sticks out of a screen, as things to mend. Only the window knows: it lays pages out. */
export function overhangFindings(
  document: ProjectDocument,
  overhangs: readonly PageOverhang[],
  locale: Locale,
): Finding[] {
  return overhangs.flatMap(({ page, node, breakpoint, pixels, fix }): Finding[] => {
    const [shown, on] = [document.node(node), document.node(page)];
    if (!shown || !on) return [];
    const data = {
      page: excerpt(nodeLabel(on, locale)),
      text: excerpt(nodeLabel(shown, locale)),
      pixels,
      context: breakpoint,
      ...(fix ? { fix: fix.name, fixNode: fix.node } : {}),
    };
    return [{ rule: 'page-overflow', severity: 'error', page, node, data }];
  });
}

/** The style that mends a finding of these; null for others, and where none was found. */
export function overhangFixOf({ rule, data }: Finding): {
  readonly node: string;
  readonly breakpoint: Breakpoint;
  readonly style: Style;
  readonly wraps: boolean;
} | null {
  const known = rule === 'page-overflow' ? fixSchema.safeParse(data).data : undefined;
  if (!known) return null;
  const style = overhangFixes[known.fix];
  return { node: known.fixNode, breakpoint: known.context, style, wraps: 'wrap' in style };
}
