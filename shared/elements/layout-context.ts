import type { Breakpoint, Style } from '#shared/document/style.ts';

/** What a child's declarations depend on in its parent. `flow` is ordinary block layout. */
export interface LayoutContext {
  readonly layout: 'stack' | 'grid' | 'free' | 'flow';
  readonly direction: 'row' | 'column';
  readonly columns: number;
}

/** A layout per breakpoint: a row that turns into a column on mobile changes what its children declare there. */
export type ResponsiveLayoutContext = Readonly<Record<Breakpoint, LayoutContext>>;

export const flowLayout: LayoutContext = { layout: 'flow', direction: 'column', columns: 1 };

/** Where a page's root stands: directly in the body. */
export const flowContext: ResponsiveLayoutContext = {
  base: flowLayout,
  tablet: flowLayout,
  mobile: flowLayout,
};

/** The context that an element of this complete style makes for its children. */
export function layoutContextOf(style: Style): LayoutContext {
  const columns = style.columns;
  switch (style.layout) {
    case 'stack':
      return {
        layout: 'stack',
        direction: style.direction === 'row' ? 'row' : 'column',
        columns: 1,
      };
    case 'grid':
      return {
        layout: 'grid',
        direction: 'row',
        columns:
          typeof columns === 'number' && columns >= 1 && columns <= 12 ? Math.trunc(columns) : 2,
      };
    case 'free':
      return { layout: 'free', direction: 'column', columns: 1 };
    default:
      return flowLayout;
  }
}

/** A text that is equal for equal contexts, for memos. */
export function layoutContextKey({ base, tablet, mobile }: ResponsiveLayoutContext): string {
  return `${keyOf(base)} ${keyOf(tablet)} ${keyOf(mobile)}`;
}

/** Whether children declare the same in both. */
export function isSameLayout(first: LayoutContext, second: LayoutContext): boolean {
  return first === second || keyOf(first) === keyOf(second);
}

function keyOf(context: LayoutContext): string {
  return `${context.layout}/${context.direction}/${context.columns}`;
}
