import {
  type PropField,
  type PropHolder,
  type PropValue,
  canClaim,
  claimList,
  claimProp,
} from '../component-props.ts';
import { itemsAt } from '../instance.ts';
import type { BodyPlace, PropPath } from '../prop-path.ts';
import { refuse } from './places.ts';

/** Notes what each place hands over under a path. */
export function claim(
  path: PropPath,
  places: readonly BodyPlace[],
  valueOf: (place: BodyPlace) => PropValue,
): void {
  const values = new Map<PropHolder, PropValue>();
  for (const place of places) {
    const value = valueOf(place);
    const holder = path.holderOf(place);
    const known = values.get(holder);
    if (known !== undefined && value !== undefined && value !== known && typeof value !== 'object')
      refuse([place]);
    values.set(holder, value ?? known);
  }
  claimProp(path.shape, path.name, values);
}

/** Claims under the path's own name, or under another where that is taken for a different value. */
export function claimDerived(
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

/** Notes how many items each place hands over. */
export function claimItems(
  bind: string,
  path: PropPath,
  places: readonly BodyPlace[],
): Extract<PropField, { type: 'list' }> {
  const lengths = places.map(
    (place) => [path.holderOf(place), itemsAt(bind, place.scope).length] as const,
  );
  return claimList(path.shape, path.name, new Map(lengths));
}

/** What a place was found to hand over. */
export function finalValue(path: PropPath, place: BodyPlace): PropValue | readonly PropHolder[] {
  return path.holderOf(place).values.get(path.name);
}
