import type { ElementNode } from '#shared/elements/element.ts';
import { NotPrintable } from '../not-printable.ts';
import type { BodyPlace } from '../prop-path.ts';

/** What the template made in a place. */
export function elementAt(place: BodyPlace): ElementNode {
  return place.instance.byPart.get(place.part) ?? refuse([place]);
}

/** Gives up the uses that these places belong to. */
export function refuse(places: readonly BodyPlace[]): never {
  throw new NotPrintable(places.map(({ instance }) => instance));
}
