import { DocumentError } from './errors.ts';
import type { DocumentNode, NodeId } from './node.ts';
import {
  type Breakpoint,
  type ResponsiveStyle,
  type StyleProperty,
  breakpointSchema,
  isStyleProperty,
  stylePropertySchemas,
} from './style.ts';
import { type JsonValue, jsonValueSchema } from './value.ts';

/** A node's data as it is stored: flat, so that edits of two devices merge field by field. */
export type StoredFields = Readonly<Record<string, JsonValue>>;

/** What a stored key means. */
export type FieldKey =
  | { readonly type: 'kind' | 'name' | 'locked' | 'hidden' }
  | { readonly type: 'prop'; readonly name: string }
  | { readonly type: 'style'; readonly breakpoint: Breakpoint; readonly property: StyleProperty }
  | { readonly type: 'unknown' };

const propName = /^[a-zA-Z][a-zA-Z0-9_-]{0,59}$/;
const maximumNameLength = 120;

/** Reads a stored key: `name`, `props.<name>`, `style.<breakpoint>.<property>` … */
export function parseFieldKey(key: string): FieldKey {
  if (key === 'kind' || key === 'name' || key === 'locked' || key === 'hidden')
    return { type: key };
  const [group, first, second, ...rest] = key.split('.');
  if (group === 'props' && first !== undefined && second === undefined && propName.test(first)) {
    return { type: 'prop', name: first };
  }
  const breakpoint = breakpointSchema.safeParse(first);
  if (group === 'style' && breakpoint.success && second !== undefined && rest.length === 0) {
    if (isStyleProperty(second))
      return { type: 'style', breakpoint: breakpoint.data, property: second };
  }
  return { type: 'unknown' };
}

function isFieldValue(key: FieldKey, value: JsonValue): boolean {
  switch (key.type) {
    case 'kind':
      return typeof value === 'string';
    case 'name':
      return typeof value === 'string' && value.length <= maximumNameLength;
    case 'locked':
    case 'hidden':
      return typeof value === 'boolean';
    case 'style':
      return stylePropertySchemas[key.property].safeParse(value).success;
    case 'prop':
    case 'unknown':
      return jsonValueSchema.safeParse(value).success;
  }
}

/** Throws `invalid-value` unless a command may write this value there. */
export function checkField(key: string, value: JsonValue | undefined): void {
  const parsed = parseFieldKey(key);
  const writable = parsed.type !== 'kind' && parsed.type !== 'unknown';
  if (!writable || (value !== undefined && !isFieldValue(parsed, value))) {
    throw new DocumentError('invalid-value', `${key} does not take this value`);
  }
}

/** As `checkField`, for a node that is to be made: keys that this version doesn't know pass, so that a copy keeps them. */
export function checkNewFields(fields: StoredFields): void {
  for (const [key, value] of Object.entries(fields)) {
    if (
      parseFieldKey(key).type !== 'unknown' ||
      jsonValueSchema.safeParse(value).success === false
    ) {
      checkField(key, value);
    }
  }
}

/**
 * The record of a node from what is stored. Values that the vocabulary refuses are left out (they stay
 * stored); keys that it doesn't know go to `unknown`. Keys come sorted, so that equal data read alike.
 */
export function nodeFromFields(
  id: NodeId,
  parent: NodeId | null,
  children: readonly NodeId[],
  fields: Readonly<Record<string, unknown>>,
): DocumentNode {
  let kind = 'unknown';
  let name = '';
  let locked = false;
  let hidden = false;
  const props: [string, JsonValue][] = [];
  const unknown: [string, JsonValue][] = [];
  const style: Record<Breakpoint, [string, JsonValue][]> = { base: [], tablet: [], mobile: [] };
  for (const key of Object.keys(fields).sort()) {
    const json = jsonValueSchema.safeParse(fields[key]);
    const parsed = parseFieldKey(key);
    if (!json.success || !isFieldValue(parsed, json.data)) continue;
    const value = json.data;
    if (parsed.type === 'style') style[parsed.breakpoint].push([parsed.property, value]);
    else if (parsed.type === 'prop') props.push([parsed.name, value]);
    else if (parsed.type === 'unknown') unknown.push([key, value]);
    else if (parsed.type === 'locked') locked = value === true;
    else if (parsed.type === 'hidden') hidden = value === true;
    else if (parsed.type === 'name') name = String(value);
    else kind = String(value);
  }
  return {
    id,
    parent,
    children,
    kind,
    name,
    props: Object.fromEntries(props),
    style: {
      base: Object.fromEntries(style.base),
      tablet: Object.fromEntries(style.tablet),
      mobile: Object.fromEntries(style.mobile),
    } as ResponsiveStyle,
    locked,
    hidden,
    unknown: Object.fromEntries(unknown),
  };
}

/** What would have to be stored to make a node like this one; the opposite of `nodeFromFields`. */
export function fieldsOfNode(node: DocumentNode): StoredFields {
  const entries: [string, JsonValue][] = [...Object.entries(node.unknown)];
  for (const [name, value] of Object.entries(node.props)) entries.push([`props.${name}`, value]);
  for (const [breakpoint, style] of Object.entries(node.style)) {
    for (const [property, value] of Object.entries(style)) {
      if (value !== undefined) entries.push([`style.${breakpoint}.${property}`, value]);
    }
  }
  if (node.locked) entries.push(['locked', true]);
  if (node.hidden) entries.push(['hidden', true]);
  return Object.fromEntries(entries);
}
