import type { DocumentNode, NodeId } from '#shared/document/node.ts';
import { setTexts } from '#shared/elements/set-texts.ts';
import { type PartField, isTyped, partFields, withPartText } from '#renderer/editor/part-fields.ts';
import { type Point, type Rect, containsPoint } from '#renderer/geometry/rect.ts';
import { localeOf } from '#renderer/i18n/i18n.ts';
import { type LayoutNode, type LayoutText, pageBox } from '#renderer/layout/layout-node.ts';
import type { CanvasScene } from './canvas-scene.ts';
import { isLocked } from './node-queries.ts';
import './typing-box.css';
import { placeTypingBox } from './typing-box.ts';

/** A text that can be typed over, with the element that it stands in. */
interface EditableText {
  readonly element: LayoutNode;
  readonly text: LayoutText;
  readonly place: PartField;
}

export interface TextEditor {
  /** Begins over the text under `point`; false where there is none or it is locked. */
  editAt(node: NodeId, point: Point): boolean;
  /** Begins over the text nearest to `point`, else the first; false where the node has none or is locked. */
  edit(node: NodeId, point?: Point): boolean;
  dispose(): void;
}

/** Typing in place: a DOM box over the painted text, with the same CSS, scaled by the zoom. */
export function createTextEditor(scene: CanvasScene): TextEditor {
  const { editor, container, layout } = scene;
  const { session, document: project } = editor;
  let finish: ((keep: boolean) => void) | null = null;

  function textsOf(id: NodeId): EditableText[] {
    const element = layout.node(id);
    const node = project.node(id);
    if (finish || !element || !node || isLocked(editor, id)) return [];
    return editableTexts(element, node);
  }

  function editAt(node: NodeId, point: Point): boolean {
    const over = textsOf(node).filter(({ element }) => containsPoint(pageBox(element), point));
    const [nearest] = over.toSorted((a, b) => distance(a, point) - distance(b, point));
    if (nearest) begin(node, nearest);
    return nearest !== undefined;
  }

  function edit(node: NodeId, point?: Point): boolean {
    const texts = textsOf(node);
    const [first] = point
      ? texts.toSorted((a, b) => distance(a, point) - distance(b, point))
      : texts;
    if (first) begin(node, first);
    return first !== undefined;
  }

  function begin(node: NodeId, { element, text, place }: EditableText): void {
    const before = text.node.text;
    const severalLines = place.field.control.type === 'multiline' && place.line === null;
    const box = document.createElement('div');
    box.setAttribute('contenteditable', 'plaintext-only');
    box.setAttribute('role', 'textbox');
    box.ariaLabel = place.field.label[localeOf(document.documentElement.lang)];
    box.setAttribute('aria-multiline', String(severalLines));
    box.dataset['canvasTyping'] = '';
    box.dataset['draft'] = '';
    box.lang = project.settings.locale;
    box.spellcheck = true;
    box.textContent = before;
    container.append(box);
    const follow = () => placeTypingBox(box, element, text, scene.camera.view);
    const releaseFrame = scene.onFrame(follow);
    const releaseSession = session.subscribe((state, previous) => {
      if (previous.editing && state.editing === null) finish?.(true);
      else if (state.page !== previous.page) finish?.(true);
    });
    scene.hideText(text);
    session.setState({ selection: [node], editing: { node, key: text.key } });
    follow();
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
      const edited = project.node(node);
      if (!keep || value === before || !edited) return;
      project.transact('text', (transaction) =>
        setTexts(transaction, { node, props: withPartText(edited, place, value) }),
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
      const done = event.key === 'Enter' && (!severalLines || event.ctrlKey || event.metaKey);
      if (event.key !== 'Escape' && !done) return;
      event.preventDefault();
      finish?.(true);
    });
  }

  return {
    editAt,
    edit,
    dispose() {
      finish?.(true);
    },
  };
}

/** Texts of a node's own parts, in the order of the page; those of nodes inside it aren't its own. */
function editableTexts(element: LayoutNode, node: DocumentNode): EditableText[] {
  if (element.node.source !== node.id || element.hidden) return [];
  const own = element.texts.flatMap((text): EditableText[] => {
    const place = partFields(node, text.key.slice(node.id.length + 1))[0];
    return place && isTyped(node, place) ? [{ element, text, place }] : [];
  });
  return [...own, ...element.children.flatMap((child) => editableTexts(child, node))];
}

/** From a point of the page to the nearest line of a text; to its element where it has no lines. */
function distance({ element, text }: EditableText, point: Point): number {
  const box = pageBox(element);
  const lines = text.lines.map((line) => ({ ...line, x: box.x + line.x, y: box.y + line.y }));
  return Math.min(...(lines.length > 0 ? lines : [box]).map((area) => distanceTo(area, point)));
}

function distanceTo({ x, y, width, height }: Rect, point: Point): number {
  const beside = (at: number, start: number, length: number) =>
    Math.max(start - at, 0, at - start - length);
  return Math.hypot(beside(point.x, x, width), beside(point.y, y, height));
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
