import { isPresent, lookUp } from '#shared/elements/binding.ts';
import type { TemplateChild } from '#shared/elements/template.ts';
import type { JsxNode } from '../../jsx.ts';
import { type BodyPlace, type Frame, propPath } from '../prop-path.ts';
import { within } from './narrowing.ts';
import type { BodyRound } from './round.ts';
import { negated, testOf } from './tests.ts';

/** A part that only some places show. */
export function conditionOf(
  round: BodyRound,
  part: Extract<TemplateChild, { when: string }>,
  places: readonly BodyPlace[],
  frame: Frame,
): readonly JsxNode[] {
  const holds = ({ scope }: BodyPlace) => isPresent(lookUp(part.when, scope));
  const holding = places.filter(holds);
  const failing = places.filter((place) => !holds(place));
  const { code } = propPath(part.when.replace(/\?$/, ''), frame);
  const show = within(round, failing.length === 0 ? '' : code, () =>
    holding.length === 0 ? [] : round.children(part.show, holding, frame),
  );
  const otherwise =
    failing.length === 0 ? [] : round.children(part.otherwise ?? [], failing, frame);
  if (failing.length === 0) return show;
  if (holding.length === 0) return otherwise;
  if (show.length === 0 && otherwise.length === 0) return [];
  const asked = testOf(round, part.when, places, frame);
  if (show.length > 0) return [{ type: 'condition', test: asked, show, otherwise }];
  return [{ type: 'condition', test: negated(asked), show: otherwise, otherwise: [] }];
}
