import type { ElementTag } from './element.ts';
import { type ResponsiveLayoutContext, flowContext, layoutContextKey } from './layout-context.ts';

/** What an element depends on in those that it stands in. */
export interface ElementContext {
  readonly layout: ResponsiveLayoutContext;
  /** Inside a link or button, where HTML allows no other. */
  readonly interactive: boolean;
  readonly form: boolean;
}

export const rootContext: ElementContext = { layout: flowContext, interactive: false, form: false };

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
  return {
    layout,
    interactive: context.interactive || tag === 'a' || tag === 'button',
    form: context.form || tag === 'form',
  };
}

/** A text that is equal for equal contexts, for memos. */
export function contextKey(context: ElementContext): string {
  return `${layoutContextKey(context.layout)} ${context.interactive} ${context.form}`;
}
