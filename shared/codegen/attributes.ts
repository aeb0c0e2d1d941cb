/** HTML attributes that JSX spells differently. All others that elements may carry keep their name. */
const jsxNames: Readonly<Record<string, string>> = {
  autocomplete: 'autoComplete',
  for: 'htmlFor',
  inputmode: 'inputMode',
  referrerpolicy: 'referrerPolicy',
};

/** Attributes that set where a field begins; the visitor changes it from there. */
const initialValues: Readonly<Record<string, string>> = {
  value: 'defaultValue',
  checked: 'defaultChecked',
};

/** Attributes that are there or not, whatever their value. */
const flags = new Set(['checked', 'controls', 'disabled', 'loop', 'muted', 'open', 'required']);

const numeric = new Set(['rows']);

/** The JSX name of an attribute on a tag. */
export function jsxName(tag: string, name: string): string {
  if (tag === 'input') return initialValues[name] ?? jsxNames[name] ?? name;
  return jsxNames[name] ?? name;
}

export function isFlag(name: string): boolean {
  return flags.has(name);
}

/** A number for attributes that React types as numbers. */
export function numberOf(name: string, value: string): number | undefined {
  return numeric.has(name) && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
