import type { ProjectDocument } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import { type Breakpoint, colorSchema } from '#shared/document/style.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import { blend, channelsOf } from './color-values.ts';
import { cssColor } from './color-names.ts';

/** The plain colour behind a node's text, as `#rrggbb`; null over images and gradients, which are of many. */
export function backgroundOf(
  document: ProjectDocument,
  id: NodeId,
  breakpoint: Breakpoint,
): string | null {
  const layers: string[] = [];
  for (let at: NodeId | null = id; at !== null;) {
    const node = document.node(at);
    if (node === undefined) break;
    const { fill } = effectiveStyle(node, breakpoint);
    if (fill !== undefined) {
      const color = colorSchema.safeParse(fill).data;
      if (color === undefined) return null;
      layers.push(cssColor(color, document.theme));
      if (channelsOf(layers.at(-1) ?? '').opacity === 1) break;
    }
    at = node.parent;
  }
  const page = cssColor('$color.background', document.theme);
  return layers.reduceRight((behind, layer) => blend(layer, behind), blend(page, '#ffffff'));
}
