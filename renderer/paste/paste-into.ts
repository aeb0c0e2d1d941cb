import type { Asset } from '#shared/contract/schemas.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
import type { NodeSeed } from '#shared/document/seed.ts';
import type { Editor } from '../editor/editor.ts';
import type { MessageKey } from '../i18n/keys.ts';
import { pictureSeed } from '../images/picture-seed.ts';
import { listPropsFrom } from './cells-to-list.ts';
import { gridOf, isCut } from './cells-to-seed.ts';
import type { Cells } from './cells.ts';
import type { ClipboardParts } from './clipboard-parts.ts';
import type { PastedBlock } from './html-blocks.ts';
import { fileOfAddress } from './picture-file.ts';
import { pasteContent } from './paste-content.ts';
import { whatToPaste } from './what-to-paste.ts';

/** What pasting needs of the window. */
export interface PasteTools {
  /** Puts image files onto the page, and says why where one is refused. */
  readonly placeImages: (files: readonly File[]) => void;
  /** Stores one image; rejects as the host does. */
  readonly upload: (file: File) => Promise<Asset>;
  readonly tell: (key: MessageKey, count: number) => void;
}

/** Pastes what counts most of a clipboard, as one gesture; says so where that is nothing, or not all. */
export async function pasteInto(
  editor: Editor,
  parts: ClipboardParts,
  tools: PasteTools,
): Promise<void> {
  const paste = whatToPaste(parts);
  switch (paste.type) {
    case 'nodes':
      return pasteContent(editor, paste.content);
    case 'cells':
      return pasteCells(editor, paste.cells, tools);
    case 'files':
      return tools.placeImages(paste.files);
    case 'blocks':
      return pasteBlocks(editor, paste.blocks, tools);
    case 'nothing':
      return tools.tell('action.clipboardInvalid', 1);
  }
}

/** Into the list of the selected node, else as a grid of texts. */
async function pasteCells(editor: Editor, cells: Cells, { tell }: PasteTools): Promise<void> {
  const { document, session } = editor;
  const [selected = '', more] = session.getState().selection;
  const node = more === undefined ? document.node(selected) : undefined;
  const props = node && !node.locked ? listPropsFrom(cells, node, document.settings) : null;
  if (node && props) {
    document.transact('paste', (transaction) =>
      setProps(transaction, { nodes: [node.id], props: { ...props } }),
    );
    return;
  }
  await pasteContent(editor, { nodes: [gridOf(cells)] });
  if (isCut(cells)) tell('action.pasteCut', cells.rows.length);
}

async function pasteBlocks(
  editor: Editor,
  blocks: readonly PastedBlock[],
  { upload, tell }: PasteTools,
): Promise<void> {
  const nodes: NodeSeed[] = [];
  let missing = 0;
  let cut = 0;
  for (const block of blocks.slice(0, mostBlocks)) {
    if (block.type === 'seed') nodes.push(block.seed);
    else if (block.type === 'table') {
      nodes.push(gridOf(block.cells));
      if (isCut(block.cells)) cut = Math.max(cut, block.cells.rows.length);
    } else {
      const file = fileOfAddress(block.source);
      const asset = file && (await upload(file).catch(() => undefined));
      if (!asset) missing += 1;
      else {
        const seed = pictureSeed(editor.document.settings.locale, asset);
        nodes.push({ ...seed, props: { ...seed.props, alt: block.alt } });
      }
    }
  }
  if (nodes.length > 0) await pasteContent(editor, { nodes });
  if (missing > 0) tell('action.pastePicturesMissing', missing);
  if (cut > 0 || blocks.length > mostBlocks) tell('action.pasteCut', Math.max(cut, blocks.length));
  if (nodes.length === 0 && missing === 0) tell('action.clipboardInvalid', 1);
}

/** As many as nobody pastes by mistake. */
const mostBlocks = 400;
