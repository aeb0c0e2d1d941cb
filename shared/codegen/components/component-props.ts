/** What a page hands to a component; undefined where the prop is left out. */
export type PropValue = string | number | boolean | undefined;

const reserved = new Set([
  'className',
  'children',
  'key',
  'ref',
  'default',
  'class',
  'for',
  'in',
  'new',
  'case',
]);

/** The props of a component, as the places in its template ask for them. */
export interface PropTable {
  /** Notes what each use hands over. False where another place asked for the same name with other values. */
  readonly claim: (name: string, values: readonly PropValue[]) => boolean;
  /** Props in the order of their first use. */
  readonly entries: () => readonly (readonly [name: string, values: readonly PropValue[]])[];
}

export function createPropTable(): PropTable {
  const props = new Map<string, readonly PropValue[]>();
  return {
    claim(name, values) {
      if (!/^[a-z][A-Za-z0-9]*$/.test(name) || reserved.has(name)) return false;
      if (
        new Set(values.filter((value) => value !== undefined).map((value) => typeof value)).size > 1
      )
        return false;
      const known = props.get(name);
      if (!known) props.set(name, values);
      else if (
        known.some(
          (value, index) =>
            value !== undefined && values[index] !== undefined && value !== values[index],
        )
      )
        return false;
      else
        props.set(
          name,
          known.map((value, index) => value ?? values[index]),
        );
      return true;
    },
    entries: () => [...props],
  };
}

/** A prop's line in the component's interface. */
export function propDeclaration(name: string, values: readonly PropValue[]): string {
  const type = typeof (values.find((value) => value !== undefined) ?? '');
  return `  ${name}${values.includes(undefined) ? '?' : ''}: ${type};`;
}
