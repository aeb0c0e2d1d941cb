import type { ElementTag } from './element.ts';
import { type ResponsiveLayoutContext, flowContext, layoutContextKey } from './layout-context.ts';

/** What an element depends on in those that it stands in. */
export interface ElementContext {
  readonly layout: ResponsiveLayoutContext;
  /** Inside a link or button, where HTML allows no other. */
  readonly interactive: boolean;
  readonly form: boolean;
  /** Equal for equal contexts, for memos. */
  readonly key: string;
}

export const rootContext: ElementContext = contextOf(flowContext, false, false);

/** A tag that may stand here: a link within a link and a form within a form lose their function, not their look. */
export function nestedTag(tag: ElementTag, context: ElementContext): ElementTag {
  if (context.interactive && (tag === 'a' || tag === 'button')) return 'span';
  if (context.form && tag === 'form') return 'div';
  return tag;
}

/** The context inside an element. */
export function withinElement(
  context: ElementContext,
  tag: ElementTag,
  layout: ResponsiveLayoutContext,
): ElementContext {
  return contextOf(
    layout,
    context.interactive || tag === 'a' || tag === 'button',
    context.form || tag === 'form',
  );
}

function contextOf(
  layout: ResponsiveLayoutContext,
  interactive: boolean,
  form: boolean,
): ElementContext {
  const key = `${layoutContextKey(layout)} ${interactive} ${form}`;
  return { layout, interactive, form, key };
}
