/**
 * CSS properties that styles resolve to, in kebab case. Values are written by `style-to-css.ts` from
 * checked styles, never copied from a document.
 */
export const cssProperties = [
  'display', 'flex-direction', 'flex-wrap', 'flex', 'flex-grow', 'flex-shrink', 'flex-basis',
  'grid-template-columns', 'grid-column', 'row-gap', 'column-gap', 'align-items', 'justify-content',
  'align-self', 'justify-self', 'justify-items', 'position', 'left', 'top', 'right', 'bottom', 'inset', 'z-index',
  'width', 'height', 'min-width', 'max-width', 'min-height', 'max-height', 'aspect-ratio', 'overflow',
  'padding-top', 'padding-right', 'padding-bottom', 'padding-left',
  'margin-top', 'margin-right', 'margin-bottom', 'margin-left',
  'background-color', 'background-image', 'background-size', 'background-position', 'background-repeat',
  'border-width', 'border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width',
  'border-style', 'border-color', 'border-radius', 'box-shadow', 'opacity',
  'object-fit', 'object-position', 'font-family', 'font-size', 'font-weight', 'font-style', 'line-height',
  'letter-spacing', 'text-align', 'text-transform', 'text-decoration-line', 'color', 'white-space',
  'overflow-wrap', 'list-style-type', 'resize', 'cursor', 'appearance', 'text-overflow',
] as const;
export type CssProperty = (typeof cssProperties)[number];

/**
 * Declarations in the order of `cssProperties`. Theme tokens are `var(--color-primary)`, and an image
 * fill is `asset(<id>)`, to be turned into `url(…)` by whoever shows or prints it.
 */
export type CssDeclarations = { readonly [P in CssProperty]?: string };
