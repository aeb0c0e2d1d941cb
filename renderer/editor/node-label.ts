import { type DocumentNode, pageKind } from '#shared/document/node.ts';
import type { Locale } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';

const textProps = ['text', 'label', 'title'];

/** What a node is called: the name that it was given, else the beginning of its text, else its kind. */
export function nodeLabel(node: DocumentNode, locale: Locale): string {
  if (node.name !== '') return node.name;
  if (node.kind === pageKind) return textOf(node, 'title') ?? '';
  for (const prop of textProps) {
    const text = textOf(node, prop);
    if (text !== null) return text;
  }
  return kindOf(node.kind)?.label[locale] ?? node.kind;
}

function textOf(node: DocumentNode, prop: string): string | null {
  const value = node.props[prop];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 60) : null;
}
