import { isBinding, lookUp } from '#shared/elements/binding.ts';
import type { TemplateElement } from '#shared/elements/template.ts';
import { jsxName } from '../../attributes.ts';
import { isVoid } from '../../element-to-jsx.ts';
import { imageJsx } from '../../image-jsx.ts';
import type { JsxAttribute, JsxElement, JsxNode } from '../../jsx.ts';
import { type BodyPlace, type Frame, propPath } from '../prop-path.ts';
import { attributeOf } from './attributes.ts';
import { claim } from './claims.ts';
import { classesOf } from './classes.ts';
import { iconNameOf } from './icons.ts';
import { linkNameOf } from './links.ts';
import { within } from './narrowing.ts';
import { elementAt, refuse } from './places.ts';
import type { BodyRound } from './round.ts';
import { testOf } from './tests.ts';

/** A template's element, of one tag. */
export function elementOf(
  round: BodyRound,
  part: TemplateElement,
  places: readonly BodyPlace[],
  frame: Frame,
): JsxElement {
  const made = places.map(elementAt);
  const [first] = made;
  if (!first) return refuse(places);
  const style = classesOf(round, part, places, made, frame);
  const link = first.tag === 'a' ? linkNameOf(round, made, part, frame) : undefined;
  const names = new Set(made.flatMap(({ attributes }) => Object.keys(attributes)));
  const attributes = [...names].flatMap((name): JsxAttribute[] => {
    if (link !== undefined && (name === 'target' || name === 'rel')) return [];
    const value = attributeOf(round, part.attributes?.[name], name, places, frame);
    const printed = link !== undefined && name === 'href' ? 'to' : jsxName(first.tag, name);
    return value === undefined ? [] : [{ name: printed, value }];
  });
  const leads = link !== undefined || attributes.some((attribute) => attribute.name === 'href');
  const tag = first.tag === 'a' && !leads ? 'span' : first.tag;
  const name = tag === 'svg' ? iconNameOf(round, part, places, frame) : (link ?? tag);
  const shown =
    first.tag === 'img'
      ? imageJsx(made, attributes, round.context, (isFirst) => firstCode(places, frame, isFirst))
      : { name, attributes };
  return {
    type: 'element',
    name: shown.name,
    attributes: [...shown.attributes, ...style],
    children:
      isVoid(first.tag) || first.tag === 'svg'
        ? []
        : round.children(part.children ?? [], places, frame),
  };
}

/** The prop of uses that show a picture first. */
function firstCode(
  places: readonly BodyPlace[],
  frame: Frame,
  isFirst: (index: number) => boolean,
): string {
  const uses = new Set(places.filter((_, index) => isFirst(index)).map(({ instance }) => instance));
  const path = propPath('priority', frame);
  claim(path, places, ({ instance }) => uses.has(instance) || undefined);
  return path.code;
}

/** A template's element in all of its places; a condition where they differ in tag. */
export function elementsOf(
  round: BodyRound,
  part: TemplateElement,
  places: readonly BodyPlace[],
  frame: Frame,
): readonly JsxNode[] {
  const byTag = Map.groupBy(places, (place) => elementAt(place).tag);
  const [first, second, ...others] = [...byTag.values()];
  if (first === undefined) return [];
  if (second === undefined) return [elementOf(round, part, first, frame)];
  if (!isBinding(part.tag) || !part.tag.bind.endsWith('?') || others.length > 0)
    refuse(second.length < first.length ? second : first);
  const { bind } = part.tag;
  const isShown = (place: BodyPlace) => lookUp(bind, place.scope) === true;
  const holding = places.filter(isShown);
  const failing = places.filter((place) => !isShown(place));
  const asked = propPath(bind.slice(0, -1), frame).code;
  const show = within(round, asked, () => [elementOf(round, part, holding, frame)]);
  const otherwise = [elementOf(round, part, failing, frame)];
  return [{ type: 'condition', test: testOf(round, bind, places, frame), show, otherwise }];
}
