import { NotPrintable } from './not-printable.ts';
import type { Instance } from './instance.ts';

/** What a page hands to a component; undefined where the prop is left out. An icon is the name of its component. */
export type PropValue = string | number | boolean | { readonly icon: string } | undefined;

/** A record of values, or one item of a list in it. Items that are texts have the field ''. */
export interface DataHolder {
  readonly values: ReadonlyMap<string, PropValue | readonly DataHolder[]>;
}

export type DataField =
  | { readonly type: FieldType; readonly choices: ReadonlySet<string> }
  | { readonly type: 'list'; readonly item: DataShape; readonly variable: string };

/** The fields that records have in common, in the order in which they are written. */
export interface DataShape {
  readonly fields: ReadonlyMap<string, DataField>;
  readonly holders: readonly DataHolder[];
}

/** The props of one use of a component, or one item of a list in them. */
export interface PropHolder extends DataHolder {
  readonly instance: Instance;
  readonly values: Map<string, PropValue | readonly PropHolder[]>;
}

type FieldType = 'string' | 'number' | 'boolean' | 'icon';

export type PropField =
  | { readonly type: FieldType; readonly choices: Set<string> }
  | { readonly type: 'list'; readonly item: PropShape; readonly variable: string };

/** The fields that all uses of a component, or all items of one of its lists, have. In the order of their first use. */
export interface PropShape {
  readonly fields: Map<string, PropField>;
  readonly holders: PropHolder[];
}

const reserved = new Set(
  (
    'className children key ref id default class for in new case delete function if import return ' +
    'switch this throw try typeof var void while with enum export extends super null true false'
  ).split(' '),
);

export function createPropShape(holders: readonly PropHolder[] = []): PropShape {
  return { fields: new Map(), holders: [...holders] };
}

/**
 * Notes what each holder hands over under a name. Throws NotPrintable with the uses for which another place
 * asked for the same name with another value.
 */
export function claimProp(
  shape: PropShape,
  name: string,
  values: ReadonlyMap<PropHolder, PropValue>,
): void {
  checkName(shape, name);
  const first = [...values.values()].find((value) => value !== undefined);
  const type = shape.fields.get(name)?.type ?? (first === undefined ? undefined : typeOf(first));
  const refused = [...values].filter(([holder, value]) => {
    const known = holder.values.get(name);
    const differs = known !== undefined && value !== undefined && !isSame(known, value);
    return differs || (value !== undefined && typeOf(value) !== type);
  });
  if (refused.length > 0) throw new NotPrintable(refused.map(([{ instance }]) => instance));
  if (type !== undefined && type !== 'list' && !shape.fields.has(name))
    shape.fields.set(name, { type, choices: new Set() });
  for (const [holder, value] of values) {
    if (value !== undefined) holder.values.set(name, value);
  }
}

/** Whether `claimProp` would take these values. */
export function canClaim(name: string, values: ReadonlyMap<PropHolder, PropValue>): boolean {
  return [...values].every(([holder, value]) => {
    const known = holder.values.get(name);
    return known === undefined || value === undefined || isSame(known, value);
  });
}

/** The items that holders hand over as a list, made where they aren't there yet. */
export function claimList(
  shape: PropShape,
  name: string,
  lengths: ReadonlyMap<PropHolder, number>,
): Extract<PropField, { type: 'list' }> {
  checkName(shape, name);
  const known = shape.fields.get(name);
  if (known !== undefined && known.type !== 'list')
    throw new NotPrintable([...lengths.keys()].map(({ instance }) => instance));
  const field = known ?? { type: 'list', item: createPropShape(), variable: singular(name) };
  shape.fields.set(name, field);
  for (const [holder, length] of lengths) {
    if (holder.values.has(name)) continue;
    const items = Array.from({ length }, () => ({ instance: holder.instance, values: new Map() }));
    holder.values.set(name, items);
    field.item.holders.push(...items);
  }
  return field;
}

/** The items of a holder's list. */
export function itemsOf(holder: PropHolder, name: string): readonly PropHolder[] {
  const items = holder.values.get(name);
  return isList(items) ? items : [];
}

export function isList<Holder extends DataHolder>(
  value: PropValue | readonly Holder[],
): value is readonly Holder[] {
  return Array.isArray(value);
}

/** Whether a field is left out somewhere. */
export function isOptional(shape: DataShape, name: string): boolean {
  return shape.holders.some(({ values }) => values.get(name) === undefined);
}

/** What an item of a list is called: `plans` has a `plan`. */
function singular(list: string): string {
  const name =
    /^(.{2,})ies$/.exec(list)?.[1]?.concat('y') ??
    /^(.+(?:x|ss|sh|ch))es$/.exec(list)?.[1] ??
    /^(.{2,}[^s])s$/.exec(list)?.[1];
  return name === undefined || reserved.has(name) ? 'item' : name;
}

function checkName(shape: PropShape, name: string): void {
  if (name === '' || (/^[a-z][A-Za-z0-9]*$/.test(name) && !reserved.has(name))) return;
  throw new NotPrintable(shape.holders.map(({ instance }) => instance));
}

function typeOf(value: Exclude<PropValue, undefined>): FieldType {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'icon';
}

function isSame(a: PropValue | readonly PropHolder[], b: PropValue): boolean {
  if (typeof a === 'object' && 'icon' in a && typeof b === 'object') return a.icon === b.icon;
  return a === b;
}
