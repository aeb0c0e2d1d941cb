import { type DocumentNode, pageKind } from '#shared/document/node.ts';
import type { Breakpoint, Style } from '#shared/document/style.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { pageTemplate } from '#shared/elements/page-template.ts';
import { mergeStyles, styleAt } from '#shared/elements/responsive-style.ts';

/** The style that holds for a node at a breakpoint: the kind's default, and over it the node's own from the widest on. */
export function effectiveStyle(node: DocumentNode, breakpoint: Breakpoint): Style {
  const template = node.kind === pageKind ? pageTemplate : kindOf(node.kind)?.template;
  return styleAt(mergeStyles(template?.style, node.style), breakpoint);
}
