import { isBinding } from '#shared/elements/binding.ts';
import type { AttributeValue } from '#shared/elements/element.ts';
import type { Bound } from '#shared/elements/template.ts';
import { jsxName } from '../../attributes.ts';
import { attributeValue } from '../../element-to-jsx.ts';
import type { JsxAttribute } from '../../jsx.ts';
import type { PropValue } from '../component-props.ts';
import { type BodyPlace, type Frame, propPath } from '../prop-path.ts';
import { claim, claimDerived, finalValue } from './claims.ts';
import { elementAt, refuse } from './places.ts';
import type { BodyRound } from './round.ts';
import { choiceOf, isFlagMap } from './tests.ts';

/** An attribute's value; undefined where no place has it. */
export function attributeOf(
  round: BodyRound,
  bound: Bound<string | true> | undefined,
  name: string,
  places: readonly BodyPlace[],
  frame: Frame,
): JsxAttribute['value'] | undefined {
  const valueAt = (place: BodyPlace) =>
    printedValue(round, elementAt(place).attributes[name], name);
  const [first] = places;
  const isAlike = new Set(places.map(valueAt)).size < 2;
  const literal = () => {
    const value = first === undefined ? undefined : elementAt(first).attributes[name];
    return value === undefined ? undefined : attributeValue(name, value, round.context);
  };
  if (!isBinding(bound)) return isAlike ? literal() : refuse(places);
  if (bound.bind === '$id' || bound.bind === '$list') {
    round.needs.id = true;
    return { code: frame.idCode(bound.bind === '$list') };
  }
  const isRaw = bound.map === undefined && bound.format === undefined;
  if (isAlike && !isRaw) return literal();
  if (isFlagMap(bound)) return { code: choiceOf(round, bound, places, frame) };
  const path = isRaw
    ? propPath(bound.bind, frame)
    : claimDerived(propPath(bound.bind, frame), `${jsxName('', name)}Value`, places, valueAt);
  claim(path, places, valueAt);
  const wrong = places.filter((place) => finalValue(path, place) !== valueAt(place));
  if (round.isFinal && wrong.some((place) => finalValue(path, place) !== '')) refuse(wrong);
  return { code: wrong.length > 0 ? `${path.code} || undefined` : path.code };
}

function printedValue(
  round: BodyRound,
  value: AttributeValue | undefined,
  name: string,
): PropValue {
  if (value === undefined || value === true) return value;
  const shown = attributeValue(name, value, round.context);
  return typeof shown === 'object' ? Number(shown.code) : shown;
}
