import type { AttributeValue, ElementNode } from '#shared/elements/element.ts';
import { bindText, isBinding, isPresent, lookUp } from '#shared/elements/binding.ts';
import type { Bound, Binding, TemplateChild, TemplateElement } from '#shared/elements/template.ts';
import { jsxName } from '../attributes.ts';
import { type JsxContext, attributeValue, isVoid } from '../element-to-jsx.ts';
import { imageJsx, withOwnSize } from '../image-jsx.ts';
import { createImportList } from '../imports.ts';
import { type JsxAttribute, type JsxElement, type JsxNode, asOne } from '../jsx.ts';
import { stringLiteral } from '../syntax.ts';
import { classNameOf } from './class-name.ts';
import { type BodyNeeds, createBodyNeeds } from './body-needs.ts';
import {
  type PropHolder,
  type PropShape,
  type PropValue,
  canClaim,
  claimList,
  claimProp,
  isOptional,
  itemsOf,
} from './component-props.ts';
import { type Instance, childPart, itemPlace, itemsAt, optionsOf } from './instance.ts';
import { keyOf } from './list-keys.ts';
import { NotPrintable } from './not-printable.ts';
import { type BodyPlace, type Frame, type PropPath, propPath, rootFrame } from './prop-path.ts';

/** What a component's module says. */
export interface ComponentBody {
  readonly body: JsxElement;
  readonly needs: BodyNeeds;
}

/**
 * Prints a template as the body of a component that gives all of these uses. Throws NotPrintable with the
 * uses that it can't give. The first of two rounds learns which props there are and of what type; only
 * what the second one prints is used.
 */
export function componentBody(
  template: TemplateElement,
  instances: readonly Instance[],
  shape: PropShape,
  context: JsxContext,
): ComponentBody {
  const learning = { ...context, imports: createImportList() };
  printBody(template, instances, shape, learning, false);
  return printBody(template, instances, shape, context, true);
}

function printBody(
  template: TemplateElement,
  instances: readonly Instance[],
  shape: PropShape,
  context: JsxContext,
  isFinal: boolean,
): ComponentBody {
  const needs = createBodyNeeds();
  /** Props that a condition around has found to be there. */
  const narrowed = new Set<string>();
  const untested: { readonly path: PropPath; readonly places: readonly BodyPlace[] }[] = [];

  function refuse(places: readonly BodyPlace[]): never {
    throw new NotPrintable(places.map(({ instance }) => instance));
  }

  function elementAt(place: BodyPlace): ElementNode {
    return place.instance.byPart.get(place.part) ?? refuse([place]);
  }

  function claim(
    path: PropPath,
    places: readonly BodyPlace[],
    valueOf: (place: BodyPlace) => PropValue,
  ): void {
    const values = new Map<PropHolder, PropValue>();
    for (const place of places) {
      const value = valueOf(place);
      const holder = path.holderOf(place);
      const known = values.get(holder);
      if (
        known !== undefined &&
        value !== undefined &&
        value !== known &&
        typeof value !== 'object'
      )
        refuse([place]);
      values.set(holder, value ?? known);
    }
    claimProp(path.shape, path.name, values);
  }

  /** Claims under the path's own name, or under another where that is taken for a different value. */
  function claimDerived(
    path: PropPath,
    other: string,
    places: readonly BodyPlace[],
    valueOf: (place: BodyPlace) => PropValue,
  ): PropPath {
    const values = new Map(places.map((place) => [path.holderOf(place), valueOf(place)]));
    const name = path.name !== '' && canClaim(path.name, values) ? path.name : other;
    const chosen = path.named(name);
    claim(chosen, places, valueOf);
    return chosen;
  }

  /** Prints what a condition on a prop shows. */
  function within<T>(code: string, print: () => T): T {
    if (narrowed.has(code)) return print();
    narrowed.add(code);
    const printed = print();
    narrowed.delete(code);
    return printed;
  }

  function mayBeMissing({ shape: { fields }, shape: owner, name, code }: PropPath): boolean {
    return isFinal && fields.has(name) && !narrowed.has(code) && isOptional(owner, name);
  }

  function finalValue(path: PropPath, place: BodyPlace): PropValue | readonly PropHolder[] {
    return path.holderOf(place).values.get(path.name);
  }

  function element(
    part: TemplateElement,
    places: readonly BodyPlace[],
    frame: Frame,
  ): readonly JsxNode[] {
    const byTag = Map.groupBy(places, (place) => elementAt(place).tag);
    const [first, second, ...others] = [...byTag.values()];
    if (first === undefined) return [];
    if (second === undefined) return [elementOf(part, first, frame)];
    if (!isBinding(part.tag) || !part.tag.bind.endsWith('?') || others.length > 0)
      refuse(second.length < first.length ? second : first);
    const { bind } = part.tag;
    const isShown = (place: BodyPlace) => lookUp(bind, place.scope) === true;
    const holding = places.filter(isShown);
    const failing = places.filter((place) => !isShown(place));
    const asked = propPath(bind.slice(0, -1), frame).code;
    const show = within(asked, () => [elementOf(part, holding, frame)]);
    const otherwise = [elementOf(part, failing, frame)];
    return [{ type: 'condition', test: test(bind, places, frame), show, otherwise }];
  }

  function elementOf(
    part: TemplateElement,
    places: readonly BodyPlace[],
    frame: Frame,
  ): JsxElement {
    const made = places.map(elementAt);
    const [first] = made;
    if (!first) return refuse(places);
    const style = classNameOf({
      template: part,
      places: made.map((shown, index) => ({
        css: withOwnSize(shown, context).css,
        options: places[index] === undefined ? [] : optionsOf(part, places[index].scope),
      })),
      context,
      needs,
      isRoot: first.part === '',
      refuse: (index) => refuse(places.slice(index, index + 1)),
      option(prop, optionAt) {
        if (prop.endsWith('?')) {
          const code = test(prop, places, frame);
          return { code, negated: negated(code), isFlag: true, choices: new Set() };
        }
        const path = propPath(prop, frame);
        const options = places.map((place, index) => [place, optionAt(index)] as const);
        const isFlag = options.every(([, option]) => option === 'true' || option === 'false');
        const known = new Map(options);
        claim(path, places, (place) =>
          isFlag ? known.get(place) === 'true' || undefined : known.get(place),
        );
        const field = path.shape.fields.get(path.name);
        if (!isFlag && field !== undefined && field.type !== 'list')
          for (const option of known.values()) field.choices.add(option);
        if (isFinal && !isFlag && isOptional(path.shape, path.name)) refuse(places);
        const choices = field?.type === 'string' ? field.choices : new Set<string>();
        return { code: path.code, negated: negated(path.code), isFlag, choices };
      },
    });
    const link = first.tag === 'a' ? linkName(made, part, frame) : undefined;
    const names = new Set(made.flatMap(({ attributes }) => Object.keys(attributes)));
    const attributes = [...names].flatMap((name): JsxAttribute[] => {
      if (link !== undefined && (name === 'target' || name === 'rel')) return [];
      const value = attribute(part.attributes?.[name], name, places, frame);
      const printed = link !== undefined && name === 'href' ? 'to' : jsxName(first.tag, name);
      return value === undefined ? [] : [{ name: printed, value }];
    });
    const name = first.tag === 'svg' ? icon(part, places, frame) : (link ?? first.tag);
    const shown = first.tag === 'img' ? imageJsx(made, attributes, context) : { name, attributes };
    return {
      type: 'element',
      name: shown.name,
      attributes: [...shown.attributes, ...style],
      children:
        isVoid(first.tag) || first.tag === 'svg'
          ? []
          : children(part.children ?? [], places, frame),
    };
  }

  function icon(part: TemplateElement, places: readonly BodyPlace[], frame: Frame): string {
    const nameAt = (place: BodyPlace) => {
      const { icon: shown } = elementAt(place);
      return shown === undefined ? undefined : context.iconName(shown);
    };
    const missing = places.filter((place) => nameAt(place) === undefined);
    const names = new Set(places.map(nameAt));
    const [only] = names;
    if (names.size === 1) {
      if (only !== undefined) context.imports.add('lucide-react', only);
      return only ?? 'svg';
    }
    if (missing.length > 0 || !isBinding(part.icon)) refuse(missing.length > 0 ? missing : places);
    const asked = propPath(part.icon.bind, frame);
    const wanted = part.icon.map === undefined ? asked : asked.named('icon');
    const path = claimDerived(wanted, 'icon', places, (place) => {
      const known = nameAt(place);
      return known === undefined ? undefined : { icon: known };
    });
    context.imports.add('lucide-react', 'type LucideIcon');
    return path.component(needs);
  }

  function linkName(
    made: readonly ElementNode[],
    part: TemplateElement,
    frame: Frame,
  ): string | undefined {
    const targets = made.map(({ attributes }) => attributes['href']);
    const toPages = targets.map((target) => typeof target === 'object' && target.type === 'page');
    const target = part.attributes?.['href'];
    const isSure = !isBinding(target) || !mayBeMissing(propPath(target.bind, frame));
    if (isSure && toPages.every((isPage) => isPage)) {
      context.imports.add('react-router', 'Link');
      return 'Link';
    }
    const frames = new Set(made.map(({ attributes }) => attributes['target']));
    if (frames.size === 1 && !toPages.includes(true)) return undefined;
    needs.appLink = true;
    context.imports.add('src/components/app-link', 'AppLink');
    return 'AppLink';
  }

  function attribute(
    bound: Bound<string | true> | undefined,
    name: string,
    places: readonly BodyPlace[],
    frame: Frame,
  ): JsxAttribute['value'] | undefined {
    const valueAt = (place: BodyPlace) => printed(elementAt(place).attributes[name], name);
    const [first] = places;
    const isAlike = new Set(places.map(valueAt)).size < 2;
    const literal = () => {
      const value = first === undefined ? undefined : elementAt(first).attributes[name];
      return value === undefined ? undefined : attributeValue(name, value, context);
    };
    if (!isBinding(bound)) return isAlike ? literal() : refuse(places);
    if (bound.bind === '$id' || bound.bind === '$list') {
      needs.id = true;
      return { code: frame.idCode(bound.bind === '$list') };
    }
    const isRaw = bound.map === undefined && bound.format === undefined;
    if (isAlike && !isRaw) return literal();
    if (isFlagMap(bound)) return { code: choice(bound, places, frame) };
    const path = isRaw
      ? propPath(bound.bind, frame)
      : claimDerived(propPath(bound.bind, frame), `${jsxName('', name)}Value`, places, valueAt);
    claim(path, places, valueAt);
    const wrong = places.filter((place) => finalValue(path, place) !== valueAt(place));
    if (isFinal && wrong.some((place) => finalValue(path, place) !== '')) refuse(wrong);
    return { code: wrong.length > 0 ? `${path.code} || undefined` : path.code };
  }

  function printed(value: AttributeValue | undefined, name: string): PropValue {
    if (value === undefined || value === true) return value;
    const shown = attributeValue(name, value, context);
    return typeof shown === 'object' ? Number(shown.code) : shown;
  }

  /** A binding such as `{ bind: 'label?', map: { true: 'img' } }`. */
  function choice(binding: Binding, places: readonly BodyPlace[], frame: Frame): string {
    const side = (key: 'true' | 'false') =>
      binding.map?.[key] === undefined ? 'undefined' : stringLiteral(binding.map[key]);
    return `${test(binding.bind, places, frame)} ? ${side('true')} : ${side('false')}`;
  }

  function children(
    parts: readonly TemplateChild[],
    places: readonly BodyPlace[],
    frame: Frame,
  ): readonly JsxNode[] {
    return parts.flatMap((part, position): readonly JsxNode[] => {
      const inside = places.map((place) => ({ ...place, part: childPart(place.part, position) }));
      if ('text' in part) return text(part.text, places, frame);
      if ('when' in part) return condition(part, inside, frame);
      if ('each' in part) return loop(part, inside, frame);
      if (!('slot' in part)) return element(part, inside, frame);
      if (frame.depth > 0) refuse(places);
      needs.children = true;
      for (const place of places) needs.slots.set(place.instance, elementAt(place));
      return [{ type: 'code', code: 'children' }];
    });
  }

  function text(
    bound: Bound<string>,
    places: readonly BodyPlace[],
    frame: Frame,
  ): readonly JsxNode[] {
    if (!isBinding(bound)) return [{ type: 'text', text: bound }];
    const path = propPath(bound.bind, frame);
    if (bound.format === 'price') {
      const missing = places.filter(({ scope }) => typeof lookUp(bound.bind, scope) !== 'number');
      if (missing.length > 0) refuse(missing);
      claim(path, places, ({ scope }) => Number(lookUp(bound.bind, scope)));
      needs.prices = true;
      context.imports.add('src/lib/format-price', 'formatPrice');
      const amount = mayBeMissing(path) ? `${path.code} ?? 0` : path.code;
      return [{ type: 'code', code: `formatPrice(${amount})` }];
    }
    if (isFlagMap(bound)) return [{ type: 'code', code: choice(bound, places, frame) }];
    const textAt = ({ scope }: BodyPlace) => bindText(bound, scope);
    if (bound.map !== undefined || bound.format !== undefined)
      return [{ type: 'code', code: claimDerived(path, `${path.name}Text`, places, textAt).code }];
    claim(path, places, ({ scope }) => scalar(lookUp(bound.bind, scope)));
    return [{ type: 'code', code: path.code }];
  }

  function condition(
    part: Extract<TemplateChild, { when: string }>,
    places: readonly BodyPlace[],
    frame: Frame,
  ): readonly JsxNode[] {
    const holds = ({ scope }: BodyPlace) => isPresent(lookUp(part.when, scope));
    const holding = places.filter(holds);
    const failing = places.filter((place) => !holds(place));
    const { code } = propPath(part.when.replace(/\?$/, ''), frame);
    const show = within(failing.length === 0 ? '' : code, () =>
      holding.length === 0 ? [] : children(part.show, holding, frame),
    );
    const otherwise = failing.length === 0 ? [] : children(part.otherwise ?? [], failing, frame);
    if (failing.length === 0) return show;
    if (holding.length === 0) return otherwise;
    if (show.length === 0 && otherwise.length === 0) return [];
    const asked = test(part.when, places, frame);
    if (show.length > 0) return [{ type: 'condition', test: asked, show, otherwise }];
    return [{ type: 'condition', test: negated(asked), show: otherwise, otherwise: [] }];
  }

  /** What asks at run time whether something is there: the same answer as `isPresent` gives for each place. */
  function test(asked: string, places: readonly BodyPlace[], frame: Frame): string {
    const bind = asked.replace(/\?$/, '');
    const path = propPath(bind, frame);
    if (places.some(({ scope }) => Array.isArray(lookUp(bind, scope)))) {
      lists(bind, path, places);
      return `${path.code}.length > 0`;
    }
    if (!isFinal) {
      untested.push({ path, places: places.filter(({ scope }) => isPresent(lookUp(bind, scope))) });
      return path.code;
    }
    const isNumber = path.shape.fields.get(path.name)?.type === 'number';
    const wrong = places.filter((place) => {
      const value = finalValue(path, place);
      const isShown = isNumber ? value !== undefined : Boolean(value);
      return isShown !== isPresent(lookUp(bind, place.scope));
    });
    if (wrong.length > 0) refuse(wrong);
    return isNumber ? `${path.code} !== undefined` : path.code;
  }

  function lists(bind: string, path: PropPath, places: readonly BodyPlace[]) {
    const lengths = places.map(
      (place) => [path.holderOf(place), itemsAt(bind, place.scope).length] as const,
    );
    return claimList(path.shape, path.name, new Map(lengths));
  }

  function loop(
    part: Extract<TemplateChild, { each: string }>,
    places: readonly BodyPlace[],
    frame: Frame,
  ): readonly JsxNode[] {
    const items = places.flatMap((place) =>
      itemsAt(part.each, place.scope).map((item, index) => ({ place, item, index })),
    );
    if (items.length === 0) return [];
    const path = propPath(part.each, frame);
    const list = lists(part.each, path, places);
    const inner = frame.inside(list);
    const inItems = items.flatMap(({ place, item, index }): BodyPlace[] => {
      const holder = itemsOf(path.holderOf(place), path.name)[index];
      if (!holder) return refuse([place]);
      const own = itemPlace(place.part, place.scope, item, index);
      return [{ ...own, instance: place.instance, holders: [...place.holders, holder] }];
    });
    const shown = children(part.children, inItems, inner);
    if (asOne(shown).type === 'element' && asOne(shown) !== shown[0])
      context.imports.add('react', 'Fragment');
    const key = keyOf(
      list,
      places.map((place) => itemsOf(path.holderOf(place), path.name)),
    );
    const code =
      key === undefined ? inner.index() : key === '' ? list.variable : `${list.variable}.${key}`;
    const index = inner.usesIndex() ? { index: inner.index() } : {};
    return [
      { type: 'loop', list: path.code, item: inner.variable, ...index, key: code, children: shown },
    ];
  }

  const root = instances.flatMap((instance, index): BodyPlace[] => {
    const holder = shape.holders[index];
    return holder ? [{ instance, part: '', scope: instance.scope, holders: [holder] }] : [];
  });
  const body = elementOf(template, root, rootFrame(shape));
  for (const { path, places } of untested) {
    if (!path.shape.fields.has(path.name)) claim(path, places, () => true);
  }
  return { body, needs };
}

/** Whether a binding only asks if something is there. */
function isFlagMap(bound: Binding): boolean {
  return bound.map !== undefined && bound.bind.endsWith('?');
}

function negated(test: string): string {
  if (test.endsWith(' > 0')) return test.replace(/ > 0$/, ' === 0');
  return test.endsWith(' !== undefined') ? test.replace(' !== ', ' === ') : `!${test}`;
}

function scalar(value: unknown): PropValue {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
