import { bindText, isBinding, lookUp } from '#shared/elements/binding.ts';
import type { Bound } from '#shared/elements/template.ts';
import type { JsxNode } from '../../jsx.ts';
import type { PropValue } from '../component-props.ts';
import { type BodyPlace, type Frame, propPath } from '../prop-path.ts';
import { claim, claimDerived } from './claims.ts';
import { mayBeMissing } from './narrowing.ts';
import { refuse } from './places.ts';
import type { BodyRound } from './round.ts';
import { choiceOf, isFlagMap } from './tests.ts';

/** A text. */
export function textOf(
  round: BodyRound,
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
    round.needs.prices = true;
    round.context.imports.use('formatPrice');
    const amount = mayBeMissing(round, path) ? `${path.code} ?? 0` : path.code;
    return [{ type: 'code', code: `formatPrice(${amount})` }];
  }
  if (isFlagMap(bound)) return [{ type: 'code', code: choiceOf(round, bound, places, frame) }];
  const textAt = ({ scope }: BodyPlace) => bindText(bound, scope);
  if (bound.map !== undefined || bound.format !== undefined)
    return [{ type: 'code', code: claimDerived(path, `${path.name}Text`, places, textAt).code }];
  claim(path, places, ({ scope }) => scalar(lookUp(bound.bind, scope)));
  return [{ type: 'code', code: path.code }];
}

function scalar(value: unknown): PropValue {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
