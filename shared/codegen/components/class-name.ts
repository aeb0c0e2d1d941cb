import type { TemplateElement } from '#shared/elements/template.ts';
import type { JsxContext } from '../element-to-jsx.ts';
import type { JsxAttribute } from '../jsx.ts';
import { propertyKey, stringLiteral } from '../syntax.ts';
import { tailwindClasses } from '../tailwind-classes.ts';
import type { BodyNeeds } from './body-needs.ts';
import { type ResponsiveCss, isEmptyCss } from './root-style.ts';
import { type StyledPlace, splitStyle } from './variant-styles.ts';

/** How code asks for the option of a variant. */
export interface OptionCode {
  readonly code: string;
  readonly negated: string;
  /** There are `true` and `false` only. */
  readonly isFlag: boolean;
  /** All options that are used anywhere in the component. */
  readonly choices: ReadonlySet<string>;
}

export interface ClassNameInput {
  readonly template: TemplateElement;
  readonly places: readonly StyledPlace[];
  readonly context: JsxContext;
  readonly needs: BodyNeeds;
  readonly isRoot: boolean;
  /** Claims the prop of a variant, of which each place has an option. */
  readonly option: (prop: string, optionAt: (index: number) => string) => OptionCode;
  /** Gives up the use of a place that looks like no other. */
  readonly refuse: (index: number) => never;
}

/** The `className` of one element of a template, as all of its places need it. */
export function classNameOf(input: ClassNameInput): readonly JsxAttribute[] {
  const { template, places, context, needs, isRoot } = input;
  const { common, tables, rest } = splitStyle(template, places);
  const classesOf = (css: ResponsiveCss) => tailwindClasses(css, context.classes).join(' ');
  const odd = rest.findIndex((css) => !isEmptyCss(css));
  if (odd >= 0 && !isRoot) input.refuse(odd);
  const base = classesOf(common);
  const parts = [...tables].flatMap(([variant, styles]) => {
    const prop = template.variants?.[variant]?.prop;
    const classes = new Map([...styles].map(([option, css]) => [option, classesOf(css)] as const));
    if (prop === undefined || [...classes.values()].every((text) => text === '')) return [];
    const option = input.option(prop, (index) => places[index]?.options[variant] ?? '');
    return [
      option.isFlag ? flagClasses(option, classes) : tableClasses(prop, option, classes, needs),
    ];
  });
  if (odd >= 0) {
    const known = new Map(rest.map((css) => [css, '']));
    for (const css of known.keys()) known.set(css, classesOf(css));
    needs.classNames = rest.map((css) => known.get(css) ?? '');
    parts.push('className');
  }
  if (parts.length === 0) return base === '' ? [] : [{ name: 'className', value: base }];
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && base === '' && !only.includes('&&'))
    return [{ name: 'className', value: { code: only } }];
  needs.joinClasses = true;
  context.imports.use('joinClasses');
  const all = base === '' ? parts : [stringLiteral(base), ...parts];
  return [{ name: 'className', value: { code: `joinClasses(${all.join(', ')})` } }];
}

function flagClasses({ code, negated }: OptionCode, classes: ReadonlyMap<string, string>): string {
  const on = classes.get('true') ?? '';
  const off = classes.get('false') ?? '';
  if (off === '') return `${code} && ${stringLiteral(on)}`;
  if (on === '') return `${negated} && ${stringLiteral(off)}`;
  return `${code} ? ${stringLiteral(on)} : ${stringLiteral(off)}`;
}

function tableClasses(
  prop: string,
  { code, choices }: OptionCode,
  classes: ReadonlyMap<string, string>,
  needs: BodyNeeds,
): string {
  const field = prop.replace(/^item\./, '');
  const used = needs.tables.filter(({ name }) => name.startsWith(`${field}Classes`)).length;
  const name = `${field}Classes${used === 0 ? '' : used + 1}`;
  const missing = [...choices]
    .filter((option) => !classes.has(option))
    .map((option) => [option, ''] as const);
  needs.tables.push({ name, classes: new Map([...classes, ...missing]) });
  return `${name}[${code}]`;
}

/** The declaration of a variant's classes. */
export function classTableDeclaration(name: string, classes: ReadonlyMap<string, string>): string {
  const lines = [...classes].map(
    ([option, text]) => `  ${propertyKey(option)}: ${stringLiteral(text)},`,
  );
  return `const ${name} = {\n${lines.join('\n')}\n};`;
}
