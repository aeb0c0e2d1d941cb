import type { ConstantList } from '../constants.ts';
import { type ChatLinkContext, chatLinkCode } from '../chat-links.ts';
import type { JsxAttribute } from '../jsx.ts';
import { propertyKey, stringLiteral } from '../syntax.ts';
import {
  type DataHolder,
  type DataShape,
  type PropHolder,
  type PropShape,
  type PropValue,
  isList,
} from './component-props.ts';
import { itemType } from './prop-types.ts';

/** A short list stands where it is used; a longer one above the page's component. */
const shortList = 60;

export interface UseOf {
  readonly component: string;
  readonly module: string;
  readonly shape: PropShape;
  readonly holder: PropHolder;
}

/** The attributes of one use of a component. */
export function attributesOfUse(
  { component, module, shape, holder }: UseOf,
  context: ChatLinkContext & { readonly constants: ConstantList },
): readonly JsxAttribute[] {
  return [...shape.fields].flatMap(([name, field]): readonly JsxAttribute[] => {
    const value = holder.values.get(name);
    if (value === undefined || value === false) return [];
    if (!isList(value))
      return [
        {
          name,
          ...(field.type === 'list' || field.choices.size === 0 ? {} : { choices: field.choices }),
          value:
            typeof value === 'string' || value === true ? value : { code: literal(value, context) },
        },
      ];
    if (field.type !== 'list') return [];
    const code = listLiteral(value, field.item, context, shortList);
    if (!code.includes('\n') && code.length <= shortList) return [{ name, value: { code } }];
    const type = itemType(component, field);
    if (type !== 'string') context.imports.add(module, `type ${type}`);
    const stem = name === 'items' ? `${component} items` : name;
    return [{ name, value: { code: context.constants.add(stem, `readonly ${type}[]`, code) } }];
  });
}

/** A list of records as code, on one line where it is no longer than `width`. */
export function listLiteral(
  items: readonly DataHolder[],
  shape: DataShape,
  context: ChatLinkContext,
  width: number,
): string {
  const written = items.map((item) => itemLiteral(item, shape, context));
  const line = `[${written.join(', ')}]`;
  if (line.length <= width && !line.includes('\n')) return line;
  return `[\n${written.map((item) => `  ${item.replaceAll('\n', '\n  ')},`).join('\n')}\n]`;
}

function itemLiteral(item: DataHolder, shape: DataShape, context: ChatLinkContext): string {
  if (shape.fields.has('')) {
    const value = item.values.get('');
    return isList(value) ? '[]' : literal(value ?? '', context);
  }
  const entries = [...shape.fields].flatMap(([name, field]) => {
    const value = item.values.get(name);
    if (value === undefined) return [];
    const code =
      isList(value) && field.type === 'list'
        ? listLiteral(value, field.item, context, 80)
        : isList(value)
          ? '[]'
          : literal(value, context);
    return [`${propertyKey(name)}: ${code}`];
  });
  const line = `{ ${entries.join(', ')} }`;
  if (entries.length === 0) return '{}';
  if (line.length <= 90 && !line.includes('\n')) return line;
  return `{\n${entries.map((entry) => `  ${entry.replaceAll('\n', '\n  ')},`).join('\n')}\n}`;
}

function literal(value: Exclude<PropValue, undefined>, context: ChatLinkContext): string {
  if (typeof value === 'string') return chatLinkCode(value, context) ?? stringLiteral(value);
  if (typeof value !== 'object') return String(value);
  context.imports.add('lucide-react', value.icon);
  return value.icon;
}
