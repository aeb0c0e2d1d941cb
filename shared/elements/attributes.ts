import type { ElementTag } from './element.ts';

const everywhere = new Set(['id', 'title', 'role', 'lang']);

const byTag: { readonly [T in ElementTag]?: ReadonlySet<string> } = {
  a: new Set(['href', 'target', 'rel']),
  img: new Set(['src', 'alt', 'loading', 'decoding']),
  button: new Set(['type', 'name', 'disabled']),
  svg: new Set(['fill']),
  form: new Set(['action', 'method', 'name', 'target', 'autocomplete']),
  input: new Set([
    'type',
    'name',
    'placeholder',
    'value',
    'required',
    'checked',
    'min',
    'max',
    'autocomplete',
    'inputmode',
    'disabled',
  ]),
  textarea: new Set(['name', 'placeholder', 'required', 'rows']),
  select: new Set(['name', 'required']),
  option: new Set(['value', 'selected', 'disabled']),
  label: new Set(['for']),
  iframe: new Set(['src', 'loading', 'referrerpolicy', 'allow']),
  video: new Set(['src', 'poster', 'controls', 'muted', 'loop']),
  details: new Set(['open', 'name']),
  th: new Set(['scope']),
};

/** Attributes that hold an address. */
export const addressAttributes: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster']);

/** Whether an attribute may stand on a tag. Handlers, `style`, `srcdoc` and the like never may. */
export function isAllowedAttribute(tag: ElementTag, name: string): boolean {
  if (everywhere.has(name) || /^(?:aria|data)-[a-z-]{1,40}$/.test(name)) return true;
  return byTag[tag]?.has(name) ?? false;
}
