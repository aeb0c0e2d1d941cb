import type { DataField, DataHolder, DataShape, PropValue } from '../components/component-props.ts';

/** Code that reads a value; what it says is settled once all values are known. */
export interface Reference {
  readonly name: string;
  readonly code: string;
}

/** The values in which elements that look alike differ: one record for each of them. */
export interface DataLevel {
  readonly shape: DataShape;
  /** Notes a value for each element. Equal values become one field. */
  readonly claim: (
    role: string,
    values: readonly PropValue[],
    choices?: ReadonlySet<string>,
  ) => Reference;
  /** A list in each element, of that many items. */
  readonly list: (role: ListRole, lengths: readonly number[]) => DataList;
  /** The same records, asked for some elements only; the others go without. */
  readonly only: (indexes: readonly number[]) => DataLevel & { readonly claimed: () => Claimed };
  /** Settles what the items of lists are: those with a single text become texts. */
  readonly finish: (canBeTexts: boolean) => void;
}

export interface DataList extends Reference {
  readonly variable: string;
  readonly items: DataLevel;
}

/** What a list and one of its items are called. */
export interface ListRole {
  readonly list: string;
  readonly item: string;
}

export interface Claimed {
  readonly references: ReadonlySet<Reference>;
  /** Whether each of the elements asked for has a text that isn't empty under every name. */
  readonly areTexts: boolean;
}

interface Field extends Reference {
  readonly key: string;
}

/** How code gets at the values of a level. */
export interface LevelCode {
  /** The number of elements. */
  readonly count: number;
  /** How code reads a field. */
  readonly read: (name: string) => string;
  /** Names that code in these elements can see and that are settled with the values. */
  readonly visible: () => Iterable<string>;
  /** Whether the module declares this name. */
  readonly isTaken: (name: string) => boolean;
}

export function createDataLevel(code: LevelCode): DataLevel {
  return level(code);
}

function level(
  { count, read, visible, isTaken }: LevelCode,
  outer?: { readonly owners: readonly number[]; readonly parent: DataLevel },
): DataLevel {
  const fields = new Map<string, DataField>();
  const values = Array.from(
    { length: count },
    () => new Map<string, PropValue | readonly DataHolder[]>(),
  );
  const holders: readonly DataHolder[] = values.map((own) => ({ values: own }));
  const known: Field[] = [];
  const lists: DataLevel[] = [];

  function freeName(role: string): string {
    let name = role;
    for (let number = 2; fields.has(name) || isTaken(name); number += 1) name = `${role}${number}`;
    return name;
  }

  function claim(
    role: string,
    claimed: readonly PropValue[],
    choices: ReadonlySet<string> = new Set(),
  ): Reference {
    const shared =
      outer && uniformByOwner(claimed, outer.owners, outer.parent.shape.holders.length);
    if (outer && shared) return outer.parent.claim(role, shared, choices);
    const key = JSON.stringify(claimed.map((value) => value ?? null));
    const same = known.find((field) => field.key === key);
    const field = same && fields.get(same.name);
    if (same && field && field.type !== 'list') {
      fields.set(same.name, { ...field, choices: new Set([...field.choices, ...choices]) });
      return same;
    }
    const name = freeName(role);
    fields.set(name, { type: typeOf(claimed), choices });
    for (const [index, value] of claimed.entries())
      if (value !== undefined) values[index]?.set(name, value);
    const reference = {
      name,
      key,
      get code() {
        return read(name);
      },
    };
    known.push(reference);
    return reference;
  }

  function list(role: ListRole, lengths: readonly number[]): DataList {
    const name = freeName(role.list);
    const owners = lengths.flatMap((length, index) => Array.from({ length }, () => index));
    const variable = () => innerName(role.item, new Set(visible()));
    const items: DataLevel = level(
      {
        count: owners.length,
        read: (field) => (items.shape.fields.has('') ? variable() : `${variable()}.${field}`),
        visible: () => [...visible(), variable()],
        isTaken,
      },
      { owners, parent: self },
    );
    fields.set(name, { type: 'list', item: items.shape, variable: role.item });
    for (const [index] of lengths.entries()) {
      const own = items.shape.holders.filter((_, item) => owners[item] === index);
      values[index]?.set(name, own);
    }
    lists.push(items);
    return {
      name,
      get variable() {
        return variable();
      },
      items,
      get code() {
        return read(name);
      },
    };
  }

  const self: DataLevel = {
    shape: { fields, holders },
    claim,
    list,
    only: (indexes) => subset(self, indexes, count),
    finish(canBeTexts) {
      for (const inner of lists) inner.finish(true);
      const [[name, field] = [], ...others] = [...fields];
      if (!canBeTexts || name === undefined || others.length > 0 || field?.type !== 'string')
        return;
      if (values.some((own) => !own.get(name))) return;
      fields.delete(name);
      fields.set('', field);
      for (const own of values) {
        const value = own.get(name);
        own.delete(name);
        if (value !== undefined) own.set('', value);
      }
    },
  };
  return self;
}

function subset(
  all: DataLevel,
  indexes: readonly number[],
  count: number,
): DataLevel & { readonly claimed: () => Claimed } {
  const references = new Set<Reference>();
  let areTexts = true;
  const spread = <T>(values: readonly T[], otherwise: T): readonly T[] => {
    const placed = Array.from({ length: count }, () => otherwise);
    for (const [position, index] of indexes.entries()) {
      const value = values[position];
      if (value !== undefined) placed[index] = value;
    }
    return placed;
  };
  return {
    ...all,
    claim(role, values, choices) {
      areTexts &&= values.every((value) => typeof value === 'string' && value !== '');
      const reference = all.claim(role, spread(values, undefined), choices);
      references.add(reference);
      return reference;
    },
    list: (role, lengths) => {
      areTexts = false;
      const made = all.list(role, spread(lengths, 0));
      references.add(made);
      return made;
    },
    only: (inner) =>
      subset(
        all,
        inner.flatMap((index) => indexes[index] ?? []),
        count,
      ),
    claimed: () => ({ references, areTexts }),
  };
}

/** What an item of a list in a list is called where code around sees the same name. */
function innerName(name: string, seen: ReadonlySet<string>): string {
  return seen.has(name)
    ? innerName(`sub${name.charAt(0).toUpperCase()}${name.slice(1)}`, seen)
    : name;
}

/** One value for each owner, where all items of an owner agree. */
function uniformByOwner(
  values: readonly PropValue[],
  owners: readonly number[],
  count: number,
): readonly PropValue[] | undefined {
  const byOwner = new Map<number, { readonly value: PropValue; readonly text: string }>();
  for (const [index, owner] of owners.entries()) {
    const value = values[index];
    const text = JSON.stringify(value ?? null);
    const first = byOwner.get(owner);
    if (first !== undefined && first.text !== text) return undefined;
    byOwner.set(owner, { value, text });
  }
  return Array.from({ length: count }, (_, owner) => byOwner.get(owner)?.value);
}

function typeOf(values: readonly PropValue[]): 'string' | 'number' | 'boolean' | 'icon' {
  const first = values.find((value) => value !== undefined);
  if (typeof first === 'string') return 'string';
  if (typeof first === 'number') return 'number';
  return typeof first === 'object' ? 'icon' : 'boolean';
}
