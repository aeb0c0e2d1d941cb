import type { TemplateChild } from '#shared/elements/template.ts';
import type { JsxContext } from '../../element-to-jsx.ts';
import type { JsxNode } from '../../jsx.ts';
import type { BodyNeeds } from '../body-needs.ts';
import type { BodyPlace, Frame, PropPath } from '../prop-path.ts';

/** One of the two rounds in which a component's body is printed. */
export interface BodyRound {
  readonly context: JsxContext;
  readonly needs: BodyNeeds;
  /** All props and their types are known. */
  readonly isFinal: boolean;
  /** Props that a condition around has found to be there. */
  readonly narrowed: Set<string>;
  /** What conditions ask for, and the places where it is there. */
  readonly untested: { readonly path: PropPath; readonly places: readonly BodyPlace[] }[];
  /** Prints what is in an element, a condition or a loop. */
  readonly children: (
    parts: readonly TemplateChild[],
    places: readonly BodyPlace[],
    frame: Frame,
  ) => readonly JsxNode[];
}
