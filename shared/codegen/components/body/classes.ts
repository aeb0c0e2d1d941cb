import type { ElementNode } from '#shared/elements/element.ts';
import type { TemplateElement } from '#shared/elements/template.ts';
import { withOwnSize } from '../../image-jsx.ts';
import type { JsxAttribute } from '../../jsx.ts';
import { type OptionCode, classNameOf } from '../class-name.ts';
import { isOptional } from '../component-props.ts';
import { optionsOf } from '../instance.ts';
import { type BodyPlace, type Frame, propPath } from '../prop-path.ts';
import { claim } from './claims.ts';
import { refuse } from './places.ts';
import type { BodyRound } from './round.ts';
import { negated, testOf } from './tests.ts';

/** The `className` of a template's element. */
export function classesOf(
  round: BodyRound,
  part: TemplateElement,
  places: readonly BodyPlace[],
  made: readonly ElementNode[],
  frame: Frame,
): readonly JsxAttribute[] {
  const { context, needs } = round;
  return classNameOf({
    template: part,
    places: made.map((shown, index) => ({
      css: withOwnSize(shown).css,
      options: places[index] === undefined ? [] : optionsOf(part, places[index].scope),
    })),
    context,
    needs,
    isRoot: made[0]?.part === '',
    refuse: (index) => refuse(places.slice(index, index + 1)),
    option: (prop, optionAt) => optionCode(round, prop, places, frame, optionAt),
  });
}

/** Claims the prop of a variant. */
function optionCode(
  round: BodyRound,
  prop: string,
  places: readonly BodyPlace[],
  frame: Frame,
  optionAt: (index: number) => string,
): OptionCode {
  if (prop.endsWith('?')) {
    const code = testOf(round, prop, places, frame);
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
  if (round.isFinal && !isFlag && isOptional(path.shape, path.name)) refuse(places);
  const choices = field?.type === 'string' ? field.choices : new Set<string>();
  return { code: path.code, negated: negated(path.code), isFlag, choices };
}
