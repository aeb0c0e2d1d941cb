import { stringLiteral } from '../syntax.ts';
import { type PropField, type PropShape, isOptional } from './component-props.ts';

/** The interfaces of a component's props: one for itself, and one, exported, for the items of each list. */
export function propInterfaces(
  component: string,
  shape: PropShape,
  extra: readonly string[],
): readonly string[] {
  return [
    ...itemInterfaces(component, shape),
    `interface ${component}Props {\n${[...fieldLines(component, shape), ...extra].join('\n')}\n}`,
  ];
}

/** The type of a list's items: `AccordionItem`; texts stay texts. */
export function itemType(component: string, field: Extract<PropField, { type: 'list' }>): string {
  if (field.item.fields.has('')) return 'string';
  return `${component}${field.variable.charAt(0).toUpperCase()}${field.variable.slice(1)}`;
}

function itemInterfaces(component: string, shape: PropShape): readonly string[] {
  return [...shape.fields.values()].flatMap((field) => {
    if (field.type !== 'list' || field.item.fields.has('')) return [];
    const name = itemType(component, field);
    return [
      ...itemInterfaces(name, field.item),
      `export interface ${name} {\n${fieldLines(name, field.item).join('\n')}\n}`,
    ];
  });
}

function fieldLines(owner: string, shape: PropShape): readonly string[] {
  return [...shape.fields].map(
    ([name, field]) => `  ${name}${isOptional(shape, name) ? '?' : ''}: ${typeOf(owner, field)};`,
  );
}

function typeOf(owner: string, field: PropField): string {
  if (field.type === 'list') return `readonly ${itemType(owner, field)}[]`;
  if (field.type === 'icon') return 'LucideIcon';
  return field.choices.size > 0 ? [...field.choices].map(stringLiteral).join(' | ') : field.type;
}
