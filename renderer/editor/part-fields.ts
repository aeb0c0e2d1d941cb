import type { DocumentNode } from '#shared/document/node.ts';
import { type PropPath, textAt, withTextAt } from '#shared/document/prop-path.ts';
import type { JsonValue } from '#shared/document/value.ts';
import { kindOf } from '#shared/elements/catalog/index.ts';
import type { KindField } from '#shared/elements/kind.ts';
import { partProps } from '#shared/elements/part-props.ts';

/** The field of the inspector that holds what a part of an element shows. */
export interface PartField {
  readonly field: KindField;
  /** From the node's props down to the field's value. */
  readonly path: PropPath;
  /** Of a text whose lines are a list: which of those that aren't blank. */
  readonly line: number | null;
}

/** The fields behind one part of an element, the likeliest first. */
export function partFields(node: DocumentNode, part: string): PartField[] {
  const definition = kindOf(node.kind);
  if (!definition) return [];
  const props = definition.props.parse(node.props);
  return partProps(definition.template, props, part).flatMap((path) => {
    const found = fieldAt(definition.fields, path, []);
    return found ? [found] : [];
  });
}

function fieldAt(
  fields: readonly KindField[],
  [prop, index, ...rest]: PropPath,
  above: PropPath,
): PartField | undefined {
  const field = fields.find((one) => one.prop === prop);
  if (!field) return undefined;
  const path = [...above, field.prop];
  const position = typeof index === 'number' ? index : null;
  if (field.control.type !== 'list' || position === null) return { field, path, line: position };
  return fieldAt(field.control.fields, rest, [...path, position]);
}

/** Whether what a part shows is a text, as it was typed. */
export function isTyped(node: DocumentNode, { field, path, line }: PartField): boolean {
  const { type } = field.control;
  if (type !== 'text' && type !== 'multiline') return false;
  return (path.length === 1 && line === null) || storedText(node, path) !== null;
}

/** The node's props with another text behind a part; a line of a list that is emptied goes. */
export function withPartText(
  node: DocumentNode,
  { path, line }: PartField,
  text: string,
): Readonly<Record<string, JsonValue>> {
  const [prop = '', ...rest] = path;
  const whole = line === null ? text : withLine(storedText(node, path) ?? '', line, text);
  return { [prop]: withTextAt(node.props[prop] ?? null, rest, whole) };
}

function storedText(node: DocumentNode, [prop = '', ...rest]: PropPath): string | null {
  return textAt(node.props[prop] ?? null, rest);
}

function withLine(text: string, line: number, value: string): string {
  const lines = text.split('\n').filter((one) => one.trim() !== '');
  return lines
    .with(line, value)
    .filter((one) => one.trim() !== '')
    .join('\n');
}
