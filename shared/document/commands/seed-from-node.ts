import type { ProjectDocument } from '../document.ts';
import type { NodeId } from '../node.ts';
import type { NodeSeed } from '../seed.ts';
import { requireNode } from './targets.ts';

/** A node with all below it as a seed: for the clipboard, templates and generators. */
export function seedFromNode(
  document: Pick<ProjectDocument, 'node' | 'pages'>,
  id: NodeId,
): NodeSeed {
  const { kind, name, props, style, locked, hidden, children } = requireNode(document, id);
  return {
    kind,
    ...(name === '' ? {} : { name }),
    props,
    style: Object.fromEntries(
      Object.entries(style).filter(([, values]) => Object.keys(values).length > 0),
    ),
    ...(locked ? { locked } : {}),
    ...(hidden ? { hidden } : {}),
    children: children.map((child) => seedFromNode(document, child)),
  };
}
