import { setProps } from '#shared/document/commands/set-props.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import { type DocumentNode, type NodeId, pageKind } from '#shared/document/node.ts';
import { type PropPath, isRecord, textAt, withTextAt } from '#shared/document/prop-path.ts';
import type { JsonValue } from '#shared/document/value.ts';

type Props = Readonly<Record<string, JsonValue | undefined>>;

/** A text that was replaced by another: what a product is called, say. */
interface Renaming {
  readonly path: PropPath;
  readonly before: string;
  readonly after: string;
}

/** Shorter texts stand in messages by chance. */
const shortestName = 3;

/**
 * Sets props of a node. WhatsApp messages that name what one of its texts said go on to name what it says
 * now: those of the same item or node, else the nearest around it, up to its section. Throws DocumentError
 * as `setProps` does.
 */
export function setTexts(
  transaction: DocumentTransaction,
  { node: id, props }: { readonly node: NodeId; readonly props: Props },
): void {
  const before = transaction.node(id)?.props ?? {};
  setProps(transaction, { nodes: [id], props });
  for (const renaming of Object.entries(props).flatMap(([prop, value]) =>
    renamings(before[prop] ?? null, value ?? null, [prop]),
  )) {
    follow(transaction, id, renaming);
  }
}

/** The texts that were changed, but for messages themselves. */
function renamings(before: JsonValue, after: JsonValue, path: PropPath): readonly Renaming[] {
  if (typeof before === 'string' && typeof after === 'string') {
    const [from, to] = [inOneLine(before), inOneLine(after)];
    const isName = from.length >= shortestName && /\p{L}/u.test(from) && to !== '' && from !== to;
    return isName && path.at(-1) !== 'message' ? [{ path, before: from, after: to }] : [];
  }
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length
      ? before.flatMap((item, at) => renamings(item, after[at] ?? null, [...path, at]))
      : [];
  if (!isRecord(before) || !isRecord(after) || 'type' in after) return [];
  return Object.entries(after).flatMap(([key, value]) =>
    renamings(before[key] ?? null, value, [...path, key]),
  );
}

function follow(transaction: DocumentTransaction, id: NodeId, renaming: Renaming): void {
  const own = transaction.node(id);
  if (!own) return;
  for (let length = renaming.path.length - 1; length >= 0; length -= 1) {
    const item = renaming.path.slice(0, length);
    const isInItem = ({ path }: Message) => item.every((key, at) => path[at] === key);
    if (rename(transaction, messagesOf(own).filter(isInItem), renaming)) return;
  }
  for (let at = own; at.parent !== null;) {
    const around = transaction.node(at.parent);
    if (!around || around.kind === pageKind) return;
    if (rename(transaction, messagesBelow(transaction, around), renaming)) return;
    at = around;
  }
}

/** The text of a message, where it is. */
interface Message {
  readonly node: NodeId;
  readonly path: PropPath;
}

/** Whether any of these messages had the name. */
function rename(
  transaction: DocumentTransaction,
  messages: readonly Message[],
  { before, after }: Renaming,
): boolean {
  const name = nameIn(before);
  const naming = messages.flatMap(({ node, path: [prop, ...inside] }) => {
    const value = transaction.node(node)?.props[String(prop)] ?? null;
    const text = textAt(value, inside) ?? '';
    const next = text.replace(name, () => after);
    return next === text ? [] : [{ node, prop: String(prop), inside, next }];
  });
  for (const { node, prop, inside, next } of naming) {
    const value = transaction.node(node)?.props[prop] ?? null;
    setProps(transaction, { nodes: [node], props: { [prop]: withTextAt(value, inside, next) } });
  }
  return naming.length > 0;
}

/** The messages of unlocked nodes below a node. */
function messagesBelow(transaction: DocumentTransaction, node: DocumentNode): readonly Message[] {
  return node.children.flatMap((id) => {
    const child = transaction.node(id);
    if (!child || child.locked) return [];
    return [...messagesOf(child), ...messagesBelow(transaction, child)];
  });
}

function messagesOf({ id, kind, props }: DocumentNode): readonly Message[] {
  const paths = Object.entries(props).flatMap(([prop, value]) => messagePaths(value, [prop]));
  const own: readonly PropPath[] = kind === 'whatsapp-button' ? [['message'], ...paths] : paths;
  return own.map((path) => ({ node: id, path }));
}

/** Where in a value the texts of WhatsApp links are. */
function messagePaths(value: JsonValue, path: PropPath): readonly PropPath[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => messagePaths(item, [...path, at]));
  if (!isRecord(value)) return [];
  if (value['type'] === 'whatsapp') return [[...path, 'text']];
  return Object.entries(value).flatMap(([key, inner]) => messagePaths(inner, [...path, key]));
}

/** The name as whole words, however its words are apart. */
function nameIn(name: string): RegExp {
  const escaped = name
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(' ', String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'gu');
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
