import type { TemplateChild } from '#shared/elements/template.ts';
import { type JsxNode, asOne } from '../../jsx.ts';
import { itemsOf } from '../component-props.ts';
import { itemPlace, itemsAt } from '../instance.ts';
import { keyOf } from '../list-keys.ts';
import { type BodyPlace, type Frame, propPath } from '../prop-path.ts';
import { claimItems } from './claims.ts';
import { refuse } from './places.ts';
import type { BodyRound } from './round.ts';

/** A part that each item of a list shows. */
export function loopOf(
  round: BodyRound,
  part: Extract<TemplateChild, { each: string }>,
  places: readonly BodyPlace[],
  frame: Frame,
): readonly JsxNode[] {
  const items = places.flatMap((place) =>
    itemsAt(part.each, place.scope).map((item, index) => ({ place, item, index })),
  );
  if (items.length === 0) return [];
  const path = propPath(part.each, frame);
  const list = claimItems(part.each, path, places);
  const inner = frame.inside(list);
  const inItems = items.flatMap(({ place, item, index }): BodyPlace[] => {
    const holder = itemsOf(path.holderOf(place), path.name)[index];
    if (!holder) return refuse([place]);
    const own = itemPlace(place.part, place.scope, item, index);
    return [{ ...own, instance: place.instance, holders: [...place.holders, holder] }];
  });
  const shown = round.children(part.children, inItems, inner);
  if (asOne(shown).type === 'element' && asOne(shown) !== shown[0])
    round.context.imports.use('Fragment');
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
