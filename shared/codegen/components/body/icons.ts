import { isBinding } from '#shared/elements/binding.ts';
import type { TemplateElement } from '#shared/elements/template.ts';
import { type BodyPlace, type Frame, propPath } from '../prop-path.ts';
import { claimDerived } from './claims.ts';
import { elementAt, refuse } from './places.ts';
import type { BodyRound } from './round.ts';

/** The component of an icon. */
export function iconNameOf(
  round: BodyRound,
  part: TemplateElement,
  places: readonly BodyPlace[],
  frame: Frame,
): string {
  const nameAt = (place: BodyPlace) => {
    const { icon: shown } = elementAt(place);
    return shown === undefined ? undefined : round.context.iconName(shown);
  };
  const missing = places.filter((place) => nameAt(place) === undefined);
  const names = new Set(places.map(nameAt));
  const [only] = names;
  if (names.size === 1) {
    if (only !== undefined) round.context.imports.add('lucide-react', only);
    return only ?? 'svg';
  }
  if (missing.length > 0 || !isBinding(part.icon)) refuse(missing.length > 0 ? missing : places);
  const asked = propPath(part.icon.bind, frame);
  const wanted = part.icon.map === undefined ? asked : asked.named('icon');
  const path = claimDerived(wanted, 'icon', places, (place) => {
    const known = nameAt(place);
    return known === undefined ? undefined : { icon: known };
  });
  round.context.imports.use('LucideIcon');
  return path.component(round.needs);
}
