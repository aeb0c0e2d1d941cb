import { stringLiteral } from '../syntax.ts';
import { type DataField, type DataShape, isOptional } from './component-props.ts';

/** The interfaces of a component's props: one for itself, and one, exported, for the items of each list. */
export function propInterfaces(
  component: string,
  shape: DataShape,
  extra: readonly string[],
): readonly string[] {
  return [
    ...itemInterfaces(component, shape, 'export '),
    `interface ${component}Props {\n${[...fieldLines(component, shape), ...extra].join('\n')}\n}`,
  ];
}

/** The names of all types that come with a component. */
export function propTypeNames(component: string, shape: DataShape): readonly string[] {
  return [`${component}Props`, ...itemTypeNames(component, shape)];
}

function itemTypeNames(owner: string, shape: DataShape): readonly string[] {
  return [...shape.fields.values()].flatMap((field) => {
    if (field.type !== 'list' || field.item.fields.has('')) return [];
    const name = itemType(owner, field);
    return [name, ...itemTypeNames(name, field.item)];
  });
}

/** The interfaces of records of data: `type`, and those of the lists in it. */
export function dataInterfaces(
  type: string,
  owner: string,
  shape: DataShape,
  modifier: 'export ' | '',
): readonly string[] {
  return [
    ...itemInterfaces(owner, shape, modifier),
    `${modifier}interface ${type} {\n${fieldLines(owner, shape).join('\n')}\n}`,
  ];
}

/** The type of a list's items: `AccordionItem`; texts stay texts. */
export function itemType(
  component: string,
  field: Omit<Extract<DataField, { type: 'list' }>, 'type'>,
): string {
  if (field.item.fields.has('')) return 'string';
  return `${component}${field.variable.charAt(0).toUpperCase()}${field.variable.slice(1)}`;
}

function itemInterfaces(
  component: string,
  shape: DataShape,
  modifier: 'export ' | '',
): readonly string[] {
  return [...shape.fields.values()].flatMap((field) => {
    if (field.type !== 'list' || field.item.fields.has('')) return [];
    const name = itemType(component, field);
    return [
      ...itemInterfaces(name, field.item, modifier),
      `${modifier}interface ${name} {\n${fieldLines(name, field.item).join('\n')}\n}`,
    ];
  });
}

function fieldLines(owner: string, shape: DataShape): readonly string[] {
  return [...shape.fields].map(
    ([name, field]) => `  ${name}${isOptional(shape, name) ? '?' : ''}: ${typeOf(owner, field)};`,
  );
}

function typeOf(owner: string, field: DataField): string {
  if (field.type === 'list') return `readonly ${itemType(owner, field)}[]`;
  if (field.type === 'icon') return 'LucideIcon';
  return field.choices.size > 0 ? [...field.choices].map(stringLiteral).join(' | ') : field.type;
}
