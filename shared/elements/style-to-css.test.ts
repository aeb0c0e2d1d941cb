import { describe, expect, it } from 'vitest';
import type { Style } from '#shared/document/style.ts';
import type { CssDeclarations } from './css.ts';
import { type LayoutContext, flowContext, flowLayout } from './layout-context.ts';
import { resolveCss } from './resolve-css.ts';
import { declarationsOf, styleToCss } from './style-to-css.ts';

const row: LayoutContext = { layout: 'stack', direction: 'row', columns: 1 };
const column: LayoutContext = { layout: 'stack', direction: 'column', columns: 1 };
const grid: LayoutContext = { layout: 'grid', direction: 'row', columns: 3 };
const free: LayoutContext = { layout: 'free', direction: 'column', columns: 1 };
const asset = 'a'.repeat(64);

const table: readonly (readonly [string, Style, LayoutContext, CssDeclarations])[] = [
  ['a hugging child of a row needs nothing', { width: 'hug' }, row, {}],
  [
    'fill along a row grows and may shrink below its content',
    { width: 'fill' },
    row,
    { flex: '1 1 0%', 'min-width': '0px' },
  ],
  [
    'fill with a minimum keeps the minimum',
    { width: 'fill', minWidth: 200 },
    row,
    { flex: '1 1 0%', 'min-width': '200px' },
  ],
  [
    'fill across a row stretches',
    { height: 'fill', alignSelf: 'center' },
    row,
    { 'align-self': 'stretch' },
  ],
  ['hug across a row does not stretch', { height: 'hug' }, row, { height: 'fit-content' }],
  [
    'a fixed length along the main axis does not shrink',
    { width: 240 },
    row,
    { flex: '0 0 auto', width: '240px' },
  ],
  ['a fixed length across it is only a length', { height: 40 }, row, { height: '40px' }],
  ['fill along a column grows', { height: 'fill' }, column, { flex: '1 1 0%' }],
  [
    'fill across a column keeps the alignment of the parent',
    { width: 'fill', maxWidth: 900 },
    column,
    { width: '100%', 'max-width': '900px' },
  ],
  ['hug across a column does not stretch', { width: 'hug' }, column, { width: 'fit-content' }],
  ['own alignment', { alignSelf: 'end' }, column, { 'align-self': 'flex-end' }],
  [
    'a grid child fills its cell',
    { width: 'fill', height: 'fill' },
    grid,
    { width: '100%', 'min-width': '0px', 'align-self': 'stretch' },
  ],
  [
    'a span is no wider than the grid',
    { columnSpan: 5 },
    grid,
    { 'grid-column': 'span 3 / span 3', 'min-width': '0px' },
  ],
  [
    'a free child stands at x and y',
    { x: 12, y: -3.5, width: 100 },
    free,
    { position: 'absolute', left: '12px', top: '-3.5px', width: '100px' },
  ],
  [
    'a free child fills what is right of x',
    { x: 20, width: 'fill' },
    free,
    { position: 'absolute', left: '20px', top: '0px', width: 'calc(100% - 20px)' },
  ],
  [
    'a free frame holds its children',
    { layout: 'free', height: 300 },
    column,
    { display: 'block', position: 'relative', flex: '0 0 auto', height: '300px' },
  ],
  [
    'a free frame in a free frame stays absolute',
    { layout: 'free' },
    free,
    { display: 'block', position: 'absolute', left: '0px', top: '0px', width: 'max-content' },
  ],
  [
    'a stack',
    {
      layout: 'stack',
      direction: 'row',
      gap: '$space.4',
      wrap: true,
      align: 'center',
      justify: 'between',
    },
    flowLayout,
    {
      display: 'flex',
      'flex-direction': 'row',
      'flex-wrap': 'wrap',
      'row-gap': 'var(--space-4)',
      'column-gap': 'var(--space-4)',
      'align-items': 'center',
      'justify-content': 'space-between',
    },
  ],
  [
    'a stack is a column from the start unless said otherwise',
    { layout: 'stack' },
    flowLayout,
    { display: 'flex', 'flex-direction': 'column', 'align-items': 'flex-start' },
  ],
  [
    'a grid',
    { layout: 'grid', columns: 3, gap: 8 },
    flowLayout,
    {
      display: 'grid',
      'grid-template-columns': 'repeat(3, minmax(0, 1fr))',
      'row-gap': '8px',
      'column-gap': '8px',
    },
  ],
  [
    'hidden wins over the layout',
    { layout: 'stack', hidden: true },
    flowLayout,
    { display: 'none', 'flex-direction': 'column', 'align-items': 'flex-start' },
  ],
  [
    'a border is solid and of the border colour',
    { borderWidth: 1 },
    flowLayout,
    { 'border-width': '1px', 'border-style': 'solid', 'border-color': 'var(--color-border)' },
  ],
  [
    'radius, opacity and shadow',
    {
      radius: '$radius.md',
      opacity: 0.5,
      shadow: [{ x: 0, y: 2, blur: 4, spread: -1, color: '#00000033' }],
    },
    flowLayout,
    {
      'border-radius': 'var(--radius-md)',
      'box-shadow': '0px 2px 4px -1px #00000033',
      opacity: '0.5',
    },
  ],
  [
    'a gradient',
    {
      fill: {
        type: 'linear',
        angle: 90,
        stops: [
          { color: '$color.primary', at: 0 },
          { color: '#ffffff', at: 1 },
        ],
      },
    },
    flowLayout,
    { 'background-image': 'linear-gradient(90deg, var(--color-primary) 0%, #ffffff 100%)' },
  ],
  [
    'an image behind',
    { fill: { type: 'image', asset, fit: 'cover' } },
    flowLayout,
    {
      'background-image': `asset(${asset})`,
      'background-size': 'cover',
      'background-position': 'center',
      'background-repeat': 'no-repeat',
    },
  ],
  [
    'text',
    {
      fontFamily: '$font.heading',
      fontSize: 18,
      fontWeight: 600,
      lineHeight: 1.5,
      letterSpacing: -0.02,
      color: '$color.muted',
    },
    flowLayout,
    {
      'font-family': 'var(--font-heading)',
      'font-size': '1.125rem',
      'font-weight': '600',
      'line-height': '1.5',
      'letter-spacing': '-0.02em',
      color: 'var(--color-muted)',
    },
  ],
];

describe('declarationsOf', () => {
  it.each(table)('%s', (_title, style, parent, expected) => {
    expect(declarationsOf(style, parent)).toEqual(expected);
  });

  it('leaves out what is not of the vocabulary', () => {
    const hostile = {
      fill: 'red;} body{display:none',
      color: '$color.a);x',
      gap: '$space.4;',
      width: 'expression(1)',
      radius: Number.NaN,
      shadow: 'none; x',
      fontFamily: '$color.primary',
      align: 'constructor',
      lineHeight: '1;',
      layout: 'inline',
    } as unknown as Style;
    expect(declarationsOf(hostile, flowLayout)).toEqual({});
  });
});

describe('styleToCss', () => {
  it('writes only what differs at the narrower breakpoints', () => {
    const { css } = styleToCss(
      {
        base: { fontSize: 20, color: '$color.text' },
        tablet: { fontSize: 18 },
        mobile: { fontSize: 20 },
      },
      flowContext,
      'p',
    );
    expect(css.tablet).toEqual({ 'font-size': '1.125rem' });
    expect(css.mobile).toEqual({ 'font-size': '1.25rem' });
  });

  it('resets what a parent that changes its direction took away', () => {
    const { css } = styleToCss(
      { base: { width: 'fill' } },
      { base: row, tablet: row, mobile: column },
      'div',
    );
    expect(css).toEqual({
      base: { flex: '1 1 0%', 'min-width': '0px' },
      tablet: {},
      mobile: { flex: '0 1 auto', width: '100%', 'min-width': 'auto' },
    });
    expect(resolveCss(css, 'mobile')).toEqual({
      flex: '0 1 auto',
      width: '100%',
      'min-width': 'auto',
    });
  });

  it('shows again on mobile what is hidden on wider screens', () => {
    const { css } = styleToCss(
      { base: { hidden: true }, mobile: { hidden: false } },
      flowContext,
      'span',
    );
    expect(css).toEqual({ base: { display: 'none' }, tablet: {}, mobile: { display: 'inline' } });
  });

  it('hands down one layout per breakpoint', () => {
    const { children } = styleToCss(
      { base: { layout: 'grid', columns: 4 }, tablet: { columns: 2 }, mobile: { layout: 'stack' } },
      flowContext,
      'div',
    );
    expect(children).toEqual({
      base: { layout: 'grid', direction: 'row', columns: 4 },
      tablet: { layout: 'grid', direction: 'row', columns: 2 },
      mobile: column,
    });
  });
});
