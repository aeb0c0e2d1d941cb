import type { TemplateElement } from '#shared/elements/template.ts';
import type { JsxContext } from '../element-to-jsx.ts';
import { createImportList } from '../imports.ts';
import type { JsxElement } from '../jsx.ts';
import { childrenOf } from './body/children.ts';
import { claim } from './body/claims.ts';
import { elementOf } from './body/elements.ts';
import type { BodyRound } from './body/round.ts';
import { type BodyNeeds, createBodyNeeds } from './body-needs.ts';
import type { PropShape } from './component-props.ts';
import type { Instance } from './instance.ts';
import { type BodyPlace, rootFrame } from './prop-path.ts';

/** What a component's module says. */
export interface ComponentBody {
  readonly body: JsxElement;
  readonly needs: BodyNeeds;
}

/**
 * Prints a template as the body of a component that gives all of these uses. Throws NotPrintable with the
 * uses that it can't give. The first of two rounds learns which props there are and of what type; only
 * what the second one prints is used.
 */
export function componentBody(
  template: TemplateElement,
  instances: readonly Instance[],
  shape: PropShape,
  context: JsxContext,
): ComponentBody {
  const learning = { ...context, imports: createImportList() };
  printBody(template, instances, shape, learning, false);
  return printBody(template, instances, shape, context, true);
}

function printBody(
  template: TemplateElement,
  instances: readonly Instance[],
  shape: PropShape,
  context: JsxContext,
  isFinal: boolean,
): ComponentBody {
  const round: BodyRound = {
    context,
    needs: createBodyNeeds(),
    isFinal,
    narrowed: new Set(),
    untested: [],
    children: (parts, places, frame) => childrenOf(round, parts, places, frame),
  };
  const root = instances.flatMap((instance, index): BodyPlace[] => {
    const holder = shape.holders[index];
    return holder ? [{ instance, part: '', scope: instance.scope, holders: [holder] }] : [];
  });
  const body = elementOf(round, template, root, rootFrame(shape));
  for (const { path, places } of round.untested) {
    if (!path.shape.fields.has(path.name)) claim(path, places, () => true);
  }
  return { body, needs: round.needs };
}
