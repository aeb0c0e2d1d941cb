import { isBinding } from '#shared/elements/binding.ts';
import type { ElementNode } from '#shared/elements/element.ts';
import type { TemplateElement } from '#shared/elements/template.ts';
import { type Frame, propPath } from '../prop-path.ts';
import { mayBeMissing } from './narrowing.ts';
import type { BodyRound } from './round.ts';

/** The component of a link: one to a page, one that decides by the address; undefined for a plain `<a>`. */
export function linkNameOf(
  round: BodyRound,
  made: readonly ElementNode[],
  part: TemplateElement,
  frame: Frame,
): string | undefined {
  const targets = made.map(({ attributes }) => attributes['href']);
  const toPages = targets.map((target) => typeof target === 'object' && target.type === 'page');
  const target = part.attributes?.['href'];
  const isSure = !isBinding(target) || !mayBeMissing(round, propPath(target.bind, frame));
  if (isSure && toPages.every((isPage) => isPage)) {
    round.context.imports.use('Link');
    return 'Link';
  }
  const frames = new Set(made.map(({ attributes }) => attributes['target']));
  if (frames.size === 1 && !toPages.includes(true)) return undefined;
  round.needs.appLink = true;
  round.context.imports.use('AppLink');
  return 'AppLink';
}
