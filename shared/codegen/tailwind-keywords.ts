import type { CssProperty } from '#shared/elements/css.ts';

type Keywords = { readonly [P in CssProperty]?: Readonly<Record<string, string>> };

const edges = (prefix: string) => ({
  'flex-start': `${prefix}-start`,
  start: `${prefix}-start`,
  center: `${prefix}-center`,
  'flex-end': `${prefix}-end`,
  end: `${prefix}-end`,
  stretch: `${prefix}-stretch`,
});
const sizes = (prefix: string) => ({
  '100%': `${prefix}-full`,
  'fit-content': `${prefix}-fit`,
  'max-content': `${prefix}-max`,
  'min-content': `${prefix}-min`,
});

/** Values with a utility of their own. `start` and `flex-start` are the same where these are used. */
export const keywordClasses: Keywords = {
  display: {
    flex: 'flex', grid: 'grid', block: 'block', 'inline-block': 'inline-block', 'inline-flex': 'inline-flex',
    inline: 'inline', none: 'hidden', contents: 'contents', 'list-item': 'list-item',
  },
  'flex-direction': { row: 'flex-row', column: 'flex-col' },
  'flex-wrap': { wrap: 'flex-wrap', nowrap: 'flex-nowrap' },
  flex: { '1 1 0%': 'flex-1', '0 0 auto': 'flex-none', '0 1 auto': 'flex-initial', '1 1 auto': 'flex-auto' },
  'flex-grow': { '1': 'grow', '0': 'grow-0' },
  'flex-shrink': { '1': 'shrink', '0': 'shrink-0' },
  'grid-template-columns': { none: 'grid-cols-none' },
  'grid-column': { auto: 'col-auto' },
  'align-items': { ...edges('items'), baseline: 'items-baseline' },
  'justify-content': {
    ...edges('justify'), 'space-between': 'justify-between', 'space-around': 'justify-around',
    'space-evenly': 'justify-evenly', normal: 'justify-normal',
  },
  'justify-items': { ...edges('justify-items'), normal: 'justify-items-normal' },
  'align-self': { ...edges('self'), auto: 'self-auto', baseline: 'self-baseline' },
  position: { static: 'static', relative: 'relative', absolute: 'absolute', fixed: 'fixed', sticky: 'sticky' },
  width: { ...sizes('w'), auto: 'w-auto' },
  height: { ...sizes('h'), auto: 'h-auto' },
  'min-width': { ...sizes('min-w'), auto: 'min-w-auto' },
  'max-width': { ...sizes('max-w'), none: 'max-w-none' },
  'min-height': { ...sizes('min-h'), auto: 'min-h-auto' },
  'max-height': { ...sizes('max-h'), none: 'max-h-none' },
  'aspect-ratio': { '1': 'aspect-square', auto: 'aspect-auto' },
  overflow: { visible: 'overflow-visible', hidden: 'overflow-hidden', auto: 'overflow-auto' },
  'background-image': { none: 'bg-none' },
  'background-size': { cover: 'bg-cover', contain: 'bg-contain', auto: 'bg-auto' },
  'background-position': { center: 'bg-center' },
  'background-repeat': { 'no-repeat': 'bg-no-repeat', repeat: 'bg-repeat' },
  'border-style': { solid: 'border-solid', dashed: 'border-dashed', dotted: 'border-dotted', none: 'border-none' },
  'border-radius': { '0px': 'rounded-none' },
  'box-shadow': { none: 'shadow-none' },
  'object-fit': { cover: 'object-cover', contain: 'object-contain', fill: 'object-fill' },
  'font-weight': {
    '100': 'font-thin', '200': 'font-extralight', '300': 'font-light', '400': 'font-normal', '500': 'font-medium',
    '600': 'font-semibold', '700': 'font-bold', '800': 'font-extrabold', '900': 'font-black',
  },
  'font-style': { normal: 'not-italic', italic: 'italic' },
  'line-height': {
    '1': 'leading-none', '1.25': 'leading-tight', '1.375': 'leading-snug', '1.5': 'leading-normal',
    '1.625': 'leading-relaxed', '2': 'leading-loose',
  },
  'letter-spacing': {
    '-0.05em': 'tracking-tighter', '-0.025em': 'tracking-tight', '0em': 'tracking-normal', '0.025em': 'tracking-wide',
    '0.05em': 'tracking-wider', '0.1em': 'tracking-widest',
  },
  'text-align': { left: 'text-left', center: 'text-center', right: 'text-right', justify: 'text-justify' },
  'text-transform': { none: 'normal-case', uppercase: 'uppercase', lowercase: 'lowercase', capitalize: 'capitalize' },
  'text-decoration-line': { none: 'no-underline', underline: 'underline', 'line-through': 'line-through' },
  'white-space': {
    normal: 'whitespace-normal', nowrap: 'whitespace-nowrap', pre: 'whitespace-pre',
    'pre-line': 'whitespace-pre-line', 'pre-wrap': 'whitespace-pre-wrap',
  },
  'overflow-wrap': { anywhere: 'wrap-anywhere', 'break-word': 'wrap-break-word', normal: 'wrap-normal' },
  'list-style-type': { none: 'list-none', disc: 'list-disc', decimal: 'list-decimal' },
  resize: { none: 'resize-none', vertical: 'resize-y', horizontal: 'resize-x', both: 'resize' },
  cursor: { pointer: 'cursor-pointer', default: 'cursor-default', auto: 'cursor-auto' },
  appearance: { none: 'appearance-none', auto: 'appearance-auto' },
  'text-overflow': { ellipsis: 'text-ellipsis', clip: 'text-clip' },
};
