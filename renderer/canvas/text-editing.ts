import { setProps } from '#shared/document/commands/set-props.ts';
import type { NodeId } from '#shared/document/node.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import { type Point, containsPoint } from '#renderer/geometry/rect.ts';
import { type LayoutNode, type LayoutText, pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { isLocked } from './node-queries.ts';
import './typing-box.css';
import { placeTypingBox } from './typing-box.ts';

/** A text that can be typed over, with the element that it stands in. */
interface EditableText {
  readonly element: LayoutNode;
  readonly text: LayoutText;
  readonly prop: string;
}

export interface TextEditor {
  /** Begins over the text under `point`, else the first; false where the node has none or is locked. */
  edit(node: NodeId, point?: Point): boolean;
  dispose(): void;
}

/** Typing in place: a DOM box over the painted text, with the same CSS, scaled by the zoom. */
export function createTextEditor(scene: CanvasScene): TextEditor {
  const { editor, container, layout } = scene;
  const { session, document: project } = editor;
  let finish: ((keep: boolean) => void) | null = null;

  function edit(node: NodeId, point?: Point): boolean {
    const element = layout.node(node);
    if (finish || !element || isLocked(editor, node)) return false;
    const texts = editableTexts(element, node);
    const target = texts.find((one) => point && isOver(one, point)) ?? texts[0];
    if (!target) return false;
    begin(node, target);
    return true;
  }

  function begin(node: NodeId, { element, text, prop }: EditableText): void {
    const before = text.node.text;
    const severalLines = takesLines(project.node(node)?.kind ?? '', prop);
    const box = document.createElement('div');
    box.setAttribute('contenteditable', 'plaintext-only');
    box.setAttribute('role', 'textbox');
    box.setAttribute('aria-multiline', String(severalLines));
    box.dataset['canvasTyping'] = '';
    box.lang = project.settings.locale;
    box.spellcheck = true;
    box.textContent = before;
    container.append(box);
    const place = () => placeTypingBox(box, element, text, scene.camera.view);
    const releaseFrame = scene.onFrame(place);
    const releaseSession = session.subscribe((state, previous) => {
      if (previous.editing && state.editing === null) finish?.(true);
      else if (state.page !== previous.page) finish?.(true);
    });
    scene.hideText(text);
    session.setState({ selection: [node], editing: { node, prop, key: text.key } });
    place();
    box.focus({ preventScroll: true });
    selectAll(box);

    finish = (keep) => {
      finish = null;
      const value = severalLines ? typed(box) : inOneLine(typed(box));
      releaseFrame();
      releaseSession();
      box.remove();
      layout.previewText(text, null);
      scene.hideText(null);
      session.setState({ editing: null });
      container.focus({ preventScroll: true });
      if (!keep || value === before || !project.node(node)) return;
      project.transact('text', (transaction) =>
        setProps(transaction, { nodes: [node], props: { [prop]: value } }),
      );
    };
    box.addEventListener('input', () => layout.previewText(text, typed(box)));
    box.addEventListener('paste', (event) => {
      if (severalLines) return;
      event.preventDefault();
      const words = inOneLine(event.clipboardData?.getData('text/plain') ?? '');
      // The one way to insert that the browser's own undo in the box takes back.
      document.execCommand('insertText', false, words);
    });
    box.addEventListener('blur', () => finish?.(true));
    box.addEventListener('keydown', (event) => {
      event.stopPropagation();
      // Enter also ends the choice of a word in an input method, which goes on with the same text.
      if (event.isComposing) return;
      const done = event.key === 'Enter' && (!severalLines || event.ctrlKey || event.metaKey);
      if (event.key !== 'Escape' && !done) return;
      event.preventDefault();
      finish?.(true);
    });
  }

  return {
    edit,
    dispose() {
      finish?.(true);
    },
  };
}

/** Texts of a node's own parts, in the order of the page; those of nodes inside it aren't its own. */
function editableTexts(element: LayoutNode, node: NodeId): EditableText[] {
  if (element.node.source !== node || element.hidden) return [];
  const own = element.texts.flatMap((text): EditableText[] =>
    text.node.prop === undefined ? [] : [{ element, text, prop: text.node.prop }],
  );
  return [...own, ...element.children.flatMap((child) => editableTexts(child, node))];
}

function isOver({ element }: EditableText, point: Point): boolean {
  return containsPoint(pageBox(element), point);
}

/** Whether a text may have line breaks, as its field in the inspector. */
function takesLines(kind: string, prop: string): boolean {
  const field = kindOf(kind)?.fields.find((one) => one.prop === prop);
  return field?.control.type === 'multiline';
}

/** What was typed; the line break that the browser keeps at the end isn't part of it. */
function typed(box: HTMLElement): string {
  return box.innerText.replaceAll('\r', '').replace(/\n$/, '');
}

function inOneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/g, ' ');
}

function selectAll(box: HTMLElement): void {
  const selection = window.getSelection();
  selection?.selectAllChildren(box);
}
