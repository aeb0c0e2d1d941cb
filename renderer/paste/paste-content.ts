import { insertSeed } from '#shared/document/commands/insert-seed.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import type { NodeId } from '#shared/document/node.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Style } from '#shared/document/style.ts';
import { kindsOfSeeds } from '#shared/elements/containment.ts';
import { type ClipboardContent, assetsIn } from '../actions/clipboard-format.ts';
import { effectiveStyle } from '../editor/effective-style.ts';
import type { Editor } from '../editor/editor.ts';
import { insertionTarget } from '../editor/insertion-target.ts';
import { keepSize, sizeInFree } from '../editor/keep-size.ts';

/**
 * Inserts nodes as one gesture and selects them. Images of another project are copied first. Rejects with
 * what the host answers where that fails.
 */
export async function pasteContent(editor: Editor, content: ClipboardContent): Promise<void> {
  const { nodes, project } = content;
  if (project !== undefined && project !== editor.project) {
    const assets = assetsIn(nodes);
    if (assets.length > 0) await editor.copyAssets(project, assets);
  }
  const { parent, index, beside } = pasteTarget(editor, content);
  const shifts = beside && isFree(editor, parent);
  const selection = editor.document.transact('paste', (transaction) =>
    nodes.map((seed, offset) => {
      const node = insertSeed(transaction, {
        seed: shifts ? moved(seed) : seed,
        target: index === undefined ? { parent } : { parent, index: index + offset },
      });
      if (shifts) keepSizeOf(editor, transaction, content.sources?.[offset], node);
      return node;
    }),
  );
  editor.session.setState({ selection });
}

/** So that a copy doesn't hide its original. */
const besideOffset = 16;

/** At each breakpoint that places it anew. */
function moved(seed: NodeSeed): NodeSeed {
  const { base = {}, tablet = {}, mobile = {} } = seed.style ?? {};
  const along = ({ x, y }: Style) => ({
    ...(x === undefined ? {} : { x: x + besideOffset }),
    ...(y === undefined ? {} : { y: y + besideOffset }),
  });
  const style = {
    ...seed.style,
    base: { ...base, x: besideOffset, y: besideOffset, ...along(base) },
    ...(seed.style?.tablet ? { tablet: { ...tablet, ...along(tablet) } } : {}),
    ...(seed.style?.mobile ? { mobile: { ...mobile, ...along(mobile) } } : {}),
  };
  return { ...seed, style };
}

/** A copy is as large as what it is a copy of, also where that reaches the far edge of its frame. */
function keepSizeOf(
  { document, session, canvas }: Editor,
  transaction: DocumentTransaction,
  source: NodeId | undefined,
  copy: NodeId,
): void {
  const { breakpoint } = session.getState();
  const node = document.node(source ?? '');
  const box = canvas.current?.boxOf(source ?? '');
  if (!node || !box) return;
  const kept = sizeInFree(effectiveStyle(node, breakpoint), box, { x: true, y: true });
  keepSize(transaction, node, copy, breakpoint, kept);
}

function isFree({ document, session }: Editor, id: NodeId): boolean {
  const node = document.node(id);
  return !!node && effectiveStyle(node, session.getState().breakpoint).layout === 'free';
}

/** Into the selected container, else behind the selected node; a copy goes beside what it is a copy of, not into it. */
function pasteTarget(editor: Editor, { nodes, project, sources }: ClipboardContent) {
  const { selection } = editor.session.getState();
  const selected = editor.document.node(selection.at(-1) ?? '');
  const parent = editor.document.node(selected?.parent ?? '');
  const isSource = project === editor.project && sources?.includes(selected?.id ?? '') === true;
  if (isSource && selected && parent) {
    return {
      parent: parent.id,
      index: parent.children.indexOf(selected.id) + 1,
      beside: true,
    };
  }
  return {
    beside: false,
    index: undefined,
    ...insertionTarget(editor, nodes[0] ?? { kind: 'frame' }, kindsOfSeeds(nodes)),
  };
}
