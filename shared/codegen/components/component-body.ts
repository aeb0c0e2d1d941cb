import type { AttributeValue, ElementNode } from '#shared/elements/element.ts';
import { isBinding, lookUp } from '#shared/elements/binding.ts';
import type { Bound, TemplateChild, TemplateElement } from '#shared/elements/template.ts';
import { jsxName } from '../attributes.ts';
import { type JsxContext, attributeValue, iconElement, isVoid } from '../element-to-jsx.ts';
import type { JsxAttribute, JsxElement, JsxNode } from '../jsx.ts';
import { tailwindClasses } from '../tailwind-classes.ts';
import { type PropTable, type PropValue, createPropTable } from './component-props.ts';
import { type Instance, childId } from './instance.ts';
import { commonCss } from './root-style.ts';

/** What a component's module says. */
export interface ComponentBody {
  readonly body: JsxElement;
  readonly props: ReturnType<PropTable['entries']>;
  /** Whether it formats prices. */
  readonly usesPrices: boolean;
  /** Whether it has links that lead to pages in one use and out of the app in another. */
  readonly usesAppLink: boolean;
}

/** Thrown inside this module only: the template can't be said as a component with these uses. */
class NotPrintable extends Error {}

/** Prints a template as the body of a component that gives all of these uses; undefined where that can't be done. */
export function componentBody(
  template: TemplateElement,
  instances: readonly Instance[],
  context: JsxContext,
): ComponentBody | undefined {
  const props = createPropTable();
  const uses = { prices: false, appLink: false };

  function claim(
    name: string,
    members: readonly Instance[],
    valueOf: (instance: Instance) => PropValue,
  ): void {
    const shown = new Set(members);
    if (
      !props.claim(
        name,
        instances.map((instance) => (shown.has(instance) ? valueOf(instance) : undefined)),
      )
    ) {
      throw new NotPrintable(name);
    }
  }

  function element(part: TemplateElement, id: string, members: readonly Instance[]): JsxElement {
    const made = members.map((member) => elementAt(member, id));
    const [first] = made;
    if (!first) throw new NotPrintable(id);
    const css = id === '' ? commonCss(made.map(({ css: own }) => own)) : first.css;
    const className = tailwindClasses(css, context.classes).join(' ');
    const style: JsxAttribute[] = className === '' ? [] : [{ name: 'className', value: className }];
    if (first.tag === 'svg') return iconElement(first, style, context);
    const link = first.tag === 'a' ? linkName(made) : undefined;
    const names = new Set(made.flatMap(({ attributes }) => Object.keys(attributes)));
    const attributes = [...names].flatMap((name): JsxAttribute[] => {
      if (link !== undefined && (name === 'target' || name === 'rel')) return [];
      const value = attribute(part.attributes?.[name], name, members, id);
      const printed = link !== undefined && name === 'href' ? 'to' : jsxName(first.tag, name);
      return value === undefined ? [] : [{ name: printed, value }];
    });
    return {
      type: 'element',
      name: link ?? first.tag,
      attributes: [...attributes, ...style],
      children: isVoid(first.tag) ? [] : children(part.children ?? [], id, members),
    };
  }

  function linkName(made: readonly ElementNode[]): string | undefined {
    const targets = made.map(({ attributes }) => attributes['href']);
    const toPages = targets.map((target) => typeof target === 'object' && target.type === 'page');
    if (toPages.every((isPage) => isPage)) {
      context.imports.add('react-router', 'Link');
      return 'Link';
    }
    if (targets.some((target) => target === undefined)) throw new NotPrintable('a link to nowhere');
    const frames = new Set(made.map(({ attributes }) => attributes['target']));
    if (frames.size === 1 && !toPages.includes(true)) return undefined;
    uses.appLink = true;
    context.imports.add('src/components/app-link', 'AppLink');
    return 'AppLink';
  }

  function attribute(
    bound: Bound<string | true> | undefined,
    name: string,
    members: readonly Instance[],
    id: string,
  ): JsxAttribute['value'] | undefined {
    const printed = (member: Instance) =>
      printedAttribute(elementAt(member, id).attributes[name], name);
    const values = members.map(printed);
    if (
      isBinding(bound) &&
      bound.map === undefined &&
      bound.format === undefined &&
      !bound.bind.startsWith('$')
    ) {
      claim(bound.bind, members, printed);
      return { code: bound.bind };
    }
    if (new Set(values).size > 1) throw new NotPrintable(name);
    const made = members[0] === undefined ? undefined : elementAt(members[0], id).attributes[name];
    return made === undefined ? undefined : attributeValue(name, made, context);
  }

  function printedAttribute(value: AttributeValue | undefined, name: string): PropValue {
    if (value === undefined || value === true) return value;
    const printed = attributeValue(name, value, context);
    return typeof printed === 'object' ? printed.code : printed;
  }

  function children(
    parts: readonly TemplateChild[],
    id: string,
    members: readonly Instance[],
  ): readonly JsxNode[] {
    return parts.flatMap((part, position): readonly JsxNode[] => {
      const own = childId(id, position);
      if ('text' in part) return [text(part.text, members)];
      if ('when' in part) return condition(part, own, id, position, members);
      if ('slot' in part || 'each' in part) throw new NotPrintable(own);
      return [element(part, own, members)];
    });
  }

  function text(bound: Bound<string>, members: readonly Instance[]): JsxNode {
    if (!isBinding(bound)) return { type: 'text', text: bound };
    if (bound.map !== undefined || (bound.format !== undefined && bound.format !== 'price')) {
      throw new NotPrintable(bound.bind);
    }
    claim(bound.bind, members, (member) => scalar(lookUp(bound.bind, member.scope)));
    if (bound.format === undefined) return { type: 'code', code: bound.bind };
    if (members.some((member) => typeof lookUp(bound.bind, member.scope) !== 'number'))
      throw new NotPrintable(bound.bind);
    uses.prices = true;
    context.imports.add('src/lib/format-price', 'formatPrice');
    return { type: 'code', code: `formatPrice(${bound.bind})` };
  }

  function condition(
    part: Extract<TemplateChild, { when: string }>,
    own: string,
    id: string,
    position: number,
    members: readonly Instance[],
  ): readonly JsxNode[] {
    const holding = members.filter((member) => member.conditions.get(own) === true);
    const failing = members.filter((member) => member.conditions.get(own) !== true);
    const show =
      holding.length === 0 ? [] : children(part.show, childId(id, position, 'show'), holding);
    const otherwise =
      failing.length === 0
        ? []
        : children(part.otherwise ?? [], childId(id, position, 'otherwise'), failing);
    if (failing.length === 0) return show;
    if (holding.length === 0) return otherwise;
    const known = props.entries().find(([name]) => name === part.when)?.[1];
    const agrees = members.every(
      (member) => Boolean(known?.[instances.indexOf(member)]) === holding.includes(member),
    );
    // A price of nothing is there and yet not shown: no short test tells both.
    if (known?.includes(0)) throw new NotPrintable(part.when);
    if (known === undefined || !agrees) throw new NotPrintable(part.when);
    const isNumber = known.some((value) => typeof value === 'number');
    const test = isNumber ? `${part.when} !== undefined` : part.when;
    if (show.length === 0)
      return [{ type: 'condition', test: `!${part.when}`, show: otherwise, otherwise: [] }];
    return [{ type: 'condition', test, show, otherwise }];
  }

  try {
    const body = element(template, '', instances);
    return { body, props: props.entries(), usesPrices: uses.prices, usesAppLink: uses.appLink };
  } catch (error) {
    if (error instanceof NotPrintable) return undefined;
    throw error;
  }
}

function elementAt(instance: Instance, id: string): ElementNode {
  const element = instance.elements.get(id);
  if (!element) throw new NotPrintable(id);
  return element;
}

function scalar(value: unknown): PropValue {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
