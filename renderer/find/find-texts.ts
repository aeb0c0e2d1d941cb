import { setPage } from '#shared/document/commands/pages.ts';
import { setProps } from '#shared/document/commands/set-props.ts';
import type { DocumentTransaction, ProjectDocument } from '#shared/document/document.ts';
import {
  type DocumentNode,
  type NodeId,
  pageKind,
  pagePropsSchema,
} from '#shared/document/node.ts';
import { type PropPath, isRecord, textAt, withTextAt } from '#shared/document/prop-path.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { KindField } from '#shared/elements/kind.ts';
import { isLocked } from '../editor/selection.ts';

export interface TextQuery {
  readonly text: string;
  readonly matchCase: boolean;
  /** Not within a longer word: `Cali` isn't in `Caliente`. */
  readonly wholeWord: boolean;
  /** Only this page; null for the whole project. */
  readonly page: NodeId | null;
}

/** One place at which the words stand. */
export interface TextMatch {
  readonly page: NodeId;
  readonly node: NodeId;
  /** From the node's props down to the text: names, and indexes in lists. */
  readonly path: PropPath;
  /** The whole text in which they stand. */
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** Every place of the words in texts that visitors read, in the order of the document. */
export function findTexts(document: ProjectDocument, query: TextQuery): TextMatch[] {
  if (query.text === '') return [];
  const pattern = patternOf(query);
  const pages = query.page === null ? document.pages : [query.page];
  const matches: TextMatch[] = [];
  const visit = (page: NodeId, id: NodeId): void => {
    const node = document.node(id);
    if (node === undefined) return;
    for (const { path, text } of textsOf(node)) {
      for (const { index, 0: found } of text.matchAll(pattern)) {
        matches.push({ page, node: id, path, text, start: index, length: found.length });
      }
    }
    for (const child of node.children) visit(page, child);
  };
  for (const page of pages) visit(page, page);
  return matches;
}

/** Puts other words in these places, as far as their elements aren't locked. Returns how many it were. */
export function replaceTexts(
  transaction: DocumentTransaction,
  matches: readonly TextMatch[],
  replacement: string,
): number {
  let count = 0;
  for (const [id, places] of Map.groupBy(matches, ({ node }) => node)) {
    const node = transaction.node(id);
    if (node === undefined || isLocked(transaction, id)) continue;
    const read = propsOf(node);
    const props: Record<string, JsonValue> = {};
    // Backwards, so that the places before stay where they are.
    for (const { path, text, start, length } of places.toReversed()) {
      const [prop = ''] = path;
      const value = props[prop] ?? read[prop] ?? null;
      const before = textAt(value, path.slice(1));
      if (before === null || !before.startsWith(text.slice(0, start + length))) continue;
      const after = before.slice(0, start) + replacement + before.slice(start + length);
      props[String(prop)] = withTextAt(value, path.slice(1), after);
      count += 1;
    }
    write(transaction, node, props);
  }
  return count;
}

function write(
  transaction: DocumentTransaction,
  { id, kind }: DocumentNode,
  props: Readonly<Record<string, JsonValue>>,
): void {
  if (kind !== pageKind) return setProps(transaction, { nodes: [id], props });
  setPage(transaction, {
    page: id,
    ...('title' in props && { title: String(props['title']).slice(0, 200) }),
    ...('seoTitle' in props && { seoTitle: String(props['seoTitle']).slice(0, 200) }),
    ...('description' in props && { description: String(props['description']).slice(0, 500) }),
  });
}

/** Letters, digits and accents of any script make words. */
const wordSign = String.raw`[\p{L}\p{N}\p{M}_]`;

function patternOf({ text, matchCase, wholeWord }: TextQuery): RegExp {
  const escaped = text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  // Where the words begin or end with another sign, anything may stand beside it.
  const before = wholeWord && startsWithWord.test(text) ? `(?<!${wordSign})` : '';
  const after = wholeWord && endsWithWord.test(text) ? `(?!${wordSign})` : '';
  return new RegExp(before + escaped + after, matchCase ? 'gu' : 'giu');
}

const startsWithWord = new RegExp(`^${wordSign}`, 'u');
const endsWithWord = new RegExp(`${wordSign}$`, 'u');

function propsOf(node: DocumentNode): Readonly<Record<string, JsonValue>> {
  if (node.kind === pageKind) {
    const { title, seoTitle, description } = pagePropsSchema.parse(node.props);
    return { title, seoTitle, description };
  }
  // Read by the kind, so that texts that it brings itself are found too.
  return (kindOf(node.kind)?.props.parse(node.props) ?? {}) as Readonly<Record<string, JsonValue>>;
}

interface PlacedText {
  readonly path: PropPath;
  readonly text: string;
}

function textsOf(node: DocumentNode): PlacedText[] {
  if (node.kind === pageKind) {
    return Object.entries(propsOf(node)).map(([prop, text]) => ({
      path: [prop],
      text: String(text),
    }));
  }
  return textsIn(kindOf(node.kind)?.fields ?? [], propsOf(node), []);
}

function textsIn(
  fields: readonly KindField[],
  values: Readonly<Record<string, JsonValue>>,
  above: PropPath,
): PlacedText[] {
  return fields.flatMap(({ prop, control }): PlacedText[] => {
    const value = values[prop];
    const path = [...above, prop];
    if ((control.type === 'text' || control.type === 'multiline') && typeof value === 'string') {
      return [{ path, text: value }];
    }
    if (control.type === 'link' && isRecord(value) && value['type'] === 'whatsapp') {
      return [{ path: [...path, 'text'], text: String(value['text'] ?? '') }];
    }
    if (control.type !== 'list' || !Array.isArray(value)) return [];
    return value.flatMap((item, index) =>
      isRecord(item) ? textsIn(control.fields, item, [...path, index]) : [],
    );
  });
}
