import { isOptional } from '../component-props.ts';
import type { PropPath } from '../prop-path.ts';
import type { BodyRound } from './round.ts';

/** Prints what a condition on a prop shows. */
export function within<T>(round: BodyRound, code: string, print: () => T): T {
  if (round.narrowed.has(code)) return print();
  round.narrowed.add(code);
  const printed = print();
  round.narrowed.delete(code);
  return printed;
}

/** Whether a use may leave the prop out where it is printed. */
export function mayBeMissing(
  round: BodyRound,
  { shape: { fields }, shape: owner, name, code }: PropPath,
): boolean {
  return round.isFinal && fields.has(name) && !round.narrowed.has(code) && isOptional(owner, name);
}
