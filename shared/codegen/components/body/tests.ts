import { isPresent, lookUp } from '#shared/elements/binding.ts';
import type { Binding } from '#shared/elements/template.ts';
import { stringLiteral } from '../../syntax.ts';
import { type BodyPlace, type Frame, propPath } from '../prop-path.ts';
import { claimItems, finalValue } from './claims.ts';
import { refuse } from './places.ts';
import type { BodyRound } from './round.ts';

/** What asks at run time whether something is there: the same answer as `isPresent` gives for each place. */
export function testOf(
  round: BodyRound,
  asked: string,
  places: readonly BodyPlace[],
  frame: Frame,
): string {
  const bind = asked.replace(/\?$/, '');
  const path = propPath(bind, frame);
  if (places.some(({ scope }) => Array.isArray(lookUp(bind, scope)))) {
    claimItems(bind, path, places);
    return `${path.code}.length > 0`;
  }
  if (!round.isFinal) {
    round.untested.push({
      path,
      places: places.filter(({ scope }) => isPresent(lookUp(bind, scope))),
    });
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

/** A binding such as `{ bind: 'label?', map: { true: 'img' } }`. */
export function choiceOf(
  round: BodyRound,
  binding: Binding,
  places: readonly BodyPlace[],
  frame: Frame,
): string {
  const side = (key: 'true' | 'false') =>
    binding.map?.[key] === undefined ? 'undefined' : stringLiteral(binding.map[key]);
  return `${testOf(round, binding.bind, places, frame)} ? ${side('true')} : ${side('false')}`;
}

/** Whether a binding only asks if something is there. */
export function isFlagMap(bound: Binding): boolean {
  return bound.map !== undefined && bound.bind.endsWith('?');
}

/** The opposite of what `testOf` gives. */
export function negated(test: string): string {
  if (test.endsWith(' > 0')) return test.replace(/ > 0$/, ' === 0');
  return test.endsWith(' !== undefined') ? test.replace(' !== ', ' === ') : `!${test}`;
}
