import { type DocumentNode, pageKind } from '#shared/document/node.ts';
import type { Locale } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';

const textProps = ['text', 'label', 'title'];

/** What a node is called: the name that it was given, else the beginning of its text, else its kind. */
export function nodeLabel(node: DocumentNode, locale: Locale): string {
  const own = ownLabel(node);
  if (own !== null) return own;
  return node.kind === pageKind ? '' : (kindOf(node.kind)?.label[locale] ?? node.kind);
}

/** The name that a node was given, else the beginning of its text; null where it has neither. */
export function ownLabel(node: DocumentNode): string | null {
  if (node.name !== '') return node.name;
  const props = node.kind === pageKind ? ['title'] : textProps;
  return props.map((prop) => textOf(node, prop)).find((text) => text !== null) ?? null;
}

function textOf(node: DocumentNode, prop: string): string | null {
  const value = node.props[prop];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 60) : null;
}
