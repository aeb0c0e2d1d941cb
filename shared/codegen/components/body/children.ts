import type { TemplateChild } from '#shared/elements/template.ts';
import type { JsxNode } from '../../jsx.ts';
import { childPart } from '../instance.ts';
import type { BodyPlace, Frame } from '../prop-path.ts';
import { conditionOf } from './conditions.ts';
import { elementsOf } from './elements.ts';
import { loopOf } from './loops.ts';
import { elementAt, refuse } from './places.ts';
import type { BodyRound } from './round.ts';
import { textOf } from './texts.ts';

/** What is in a template's element, condition or loop. */
export function childrenOf(
  round: BodyRound,
  parts: readonly TemplateChild[],
  places: readonly BodyPlace[],
  frame: Frame,
): readonly JsxNode[] {
  return parts.flatMap((part, position): readonly JsxNode[] => {
    const inside = places.map((place) => ({ ...place, part: childPart(place.part, position) }));
    if ('text' in part) return textOf(round, part.text, places, frame);
    if ('when' in part) return conditionOf(round, part, inside, frame);
    if ('each' in part) return loopOf(round, part, inside, frame);
    if (!('slot' in part)) return elementsOf(round, part, inside, frame);
    if (frame.depth > 0) refuse(places);
    round.needs.children = true;
    for (const place of places) round.needs.slots.set(place.instance, elementAt(place));
    return [{ type: 'code', code: 'children' }];
  });
}
