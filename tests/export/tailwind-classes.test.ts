import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { __unstable__loadDesignSystem as loadDesignSystem, compile } from 'tailwindcss';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Style, type StyleProperty, stylePropertySchemas } from '#shared/document/style.ts';
import { type Theme, defaultTheme } from '#shared/document/theme.ts';
import type { CssDeclarations } from '#shared/elements/css.ts';
import { declarationsOf } from '#shared/elements/style-to-css.ts';
import type { LayoutContext } from '#shared/elements/layout-context.ts';
import { tailwindClasses } from '#shared/codegen/tailwind-classes.ts';
import { tokenNames } from '#shared/codegen/theme-tokens.ts';
import { themeStylesheet } from '#shared/codegen/theme-styles.ts';

const asset = 'a'.repeat(64);
/** Names that a user may give and that mean something else in Tailwind. */
const awkwardTheme: Theme = {
  ...defaultTheme,
  'color.center': '#111111',
  'color.lg': '#222222',
  'color.2': '#333333',
  'color.dashed': '#444444',
  'text.left': 33,
  'font.bold': 'Fraunces',
  'radius.t': 3,
  'shadow.inner': '0px 1px 2px 0px #00000033',
  'space.px': 7,
  'space.5': 22,
};
const context = {
  tokens: tokenNames(awkwardTheme),
  imageUrl: (id: string) => (id === asset ? '/images/portada-grande-2.webp' : undefined),
};

let compileClasses: (classes: readonly string[]) => Promise<string>;
let sorted: (classes: readonly string[]) => readonly string[];

beforeAll(async () => {
  const load = async (id: string) => {
    const path = fileURLToPath(import.meta.resolve(id));
    return { path, base: '/', content: await readFile(path, 'utf8') };
  };
  const stylesheet = [
    "@layer theme, utilities; @import 'tailwindcss/theme.css' layer(theme);",
    "@import 'tailwindcss/utilities.css' layer(utilities);",
    themeStylesheet(awkwardTheme),
  ].join('\n');
  const system = await loadDesignSystem(stylesheet, { base: '/', loadStylesheet: load });
  sorted = (classes) =>
    system
      .getClassOrder([...classes])
      .toSorted(([, a], [, b]) => ((a ?? 0n) < (b ?? 0n) ? -1 : 1))
      .map(([name]) => name);
  compileClasses = async (classes) => {
    const compiler = await compile(stylesheet, { base: '/', loadStylesheet: load });
    return compiler.build([...classes]);
  };
});

describe('tailwindClasses', () => {
  it.each<[string, CssDeclarations, string]>([
    [
      'tokens',
      { 'background-color': 'var(--color-primary)', color: 'var(--color-on-primary)' },
      'bg-primary text-on-primary',
    ],
    ['equal paddings', box('24px', '24px', '24px', '24px'), 'p-6'],
    ['paired paddings', box('8px', '16px', '8px', '16px'), 'px-4 py-2'],
    ['the exact length where a token took the name', { width: '20px' }, 'w-[20px]'],
    [
      'an awkward colour name',
      { color: 'var(--color-center)' },
      'text-[color:var(--color-center)]',
    ],
    ['one gap', { 'row-gap': 'var(--space-4)', 'column-gap': 'var(--space-4)' }, 'gap-4'],
    ['a maximum width', { 'max-width': '1160px' }, 'max-w-[1160px]'],
    ['what has no utility', { 'object-position': '10% 20%' }, '[object-position:10%_20%]'],
    ['an image that is gone', { 'background-image': `asset(${'b'.repeat(64)})` }, 'bg-none'],
  ])('prints %s', (_, css, classes) => {
    expect(tailwindClasses({ base: css, tablet: {}, mobile: {} }, context).join(' ')).toBe(classes);
  });

  it('CG-5 puts what narrower breakpoints change behind the base', () => {
    const classes = tailwindClasses(
      { base: { display: 'flex' }, tablet: { 'row-gap': '8px' }, mobile: { display: 'block' } },
      context,
    );
    expect(classes).toEqual(['flex', 'max-lg:gap-y-2', 'max-md:block']);
  });

  it("CG-19 keeps to Tailwind's own order, for any style", () => {
    const styles = fc.sample(styleArbitrary, { numRuns: 300, seed: 20260105 });
    for (const style of styles) {
      const css = declarationsOf(style, flow);
      const classes = tailwindClasses({ base: css, tablet: css, mobile: css }, context);
      expect(classes).toEqual(sorted(classes));
    }
  });

  it('CG-4 declares exactly what the element tree declares, for any style', async () => {
    const styles = fc.sample(styleArbitrary, { numRuns: 400, seed: 20260104 });
    const parents: readonly LayoutContext[] = [
      { layout: 'flow', direction: 'column', columns: 1 },
      { layout: 'stack', direction: 'row', columns: 1 },
      { layout: 'grid', direction: 'row', columns: 3 },
      { layout: 'free', direction: 'column', columns: 1 },
    ];
    const cases = styles.map((style, index) => {
      const css = declarationsOf(style, parents[index % parents.length] ?? flow);
      return { css, classes: tailwindClasses({ base: css, tablet: {}, mobile: {} }, context) };
    });
    const sheet = readUtilities(await compileClasses(cases.flatMap(({ classes }) => classes)));
    for (const { css, classes } of cases) {
      const declared = Object.assign({}, ...classes.map((name) => sheet.utility(name))) as Record<
        string,
        string
      >;
      expect(comparable(declared, sheet)).toEqual(comparable(css, sheet));
    }
  });
});

const flow: LayoutContext = { layout: 'flow', direction: 'column', columns: 1 };

function box(top: string, right: string, bottom: string, left: string): CssDeclarations {
  return {
    'padding-top': top,
    'padding-right': right,
    'padding-bottom': bottom,
    'padding-left': left,
  };
}

const tokenOf = (group: string) =>
  fc.constantFrom(
    ...Object.keys(awkwardTheme)
      .filter((key) => key.startsWith(`${group}.`))
      .map((key) => `$${key}`),
  );
const length = fc.oneof(
  fc.integer({ min: 0, max: 1300 }),
  fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Number(value.toFixed(2))),
);
const color = fc.oneof(tokenOf('color'), fc.constantFrom('#12ab9f', '#12ab9f80', 'transparent'));
const samples: { readonly [P in StyleProperty]?: fc.Arbitrary<unknown> } = {
  gap: fc.oneof(length, tokenOf('space')),
  width: fc.oneof(length, fc.constantFrom('hug', 'fill')),
  height: fc.oneof(length, fc.constantFrom('hug', 'fill')),
  x: fc.integer({ min: -50, max: 500 }),
  y: fc.integer({ min: -50, max: 500 }),
  fill: fc.oneof(
    color,
    fc.constant({
      type: 'linear',
      angle: 45.5,
      stops: [
        { color: '$color.primary', at: 0 },
        { color: '#ff0000', at: 0.333 },
      ],
    }),
    fc.constant({ type: 'image', asset, fit: 'cover' }),
  ),
  borderColor: color,
  color,
  radius: fc.oneof(length, tokenOf('radius')),
  shadow: fc.oneof(
    fc.constant('none'),
    tokenOf('shadow'),
    fc.constant([
      { x: 0, y: -2, blur: 4, spread: 0, color: '#00000040' },
      { x: 1, y: 1, blur: 0, spread: 2, color: '#ff000080' },
    ]),
  ),
  fontFamily: tokenOf('font'),
  fontSize: fc.oneof(fc.integer({ min: 8, max: 90 }), tokenOf('text')),
  lineHeight: fc.constantFrom(1, 1.1, 1.25, 1.5, 1.6, 2),
  letterSpacing: fc.constantFrom(-0.05, -0.01, 0, 0.025, 0.08),
  opacity: fc.constantFrom(0, 0.35, 0.5, 0.125, 1),
  fontWeight: fc.constantFrom(100, 400, 450, 600, 900),
  aspectRatio: fc.constantFrom(1, 1.5, 0.85),
  columns: fc.integer({ min: 1, max: 12 }),
  columnSpan: fc.integer({ min: 1, max: 3 }),
  borderWidth: fc.constantFrom(0, 1, 2, 3.5),
};

/** Styles with any mixture of properties; choices come from the vocabulary itself. */
const styleArbitrary: fc.Arbitrary<Style> = fc.record(
  Object.fromEntries(
    Object.entries(stylePropertySchemas).map(([property, schema]) => {
      if ('options' in schema && schema.type === 'enum')
        return [property, fc.constantFrom(...schema.options)];
      if (schema.type === 'boolean') return [property, fc.boolean()];
      return [
        property,
        samples[property as StyleProperty] ??
          fc.oneof(length, property.startsWith('padding') ? tokenOf('space') : length),
      ];
    }),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Style>;

interface Utilities {
  readonly utility: (name: string) => Readonly<Record<string, string>>;
  readonly variable: (name: string) => string;
}

/** Reads the compiled stylesheet: each utility's declarations and the theme's custom properties. */
function readUtilities(stylesheet: string): Utilities {
  const rules = new Map<string, Record<string, string>>();
  for (const [, selector = '', body = ''] of stylesheet.matchAll(
    /^ {2}\.((?:\\.|[^\s{])+) \{\n([^}]*)\}/gm,
  )) {
    rules.set(selector.replaceAll(/\\(.)/g, '$1'), declarations(body));
  }
  // Tailwind leaves out custom properties whose value it wrote into the utilities.
  const theme = {
    ...declarations(themeStylesheet(awkwardTheme)),
    ...declarations(rootRules(stylesheet)),
  };
  return {
    utility(name) {
      const rule = rules.get(name);
      if (!rule) throw new Error(`no utility ${name}`);
      return rule;
    },
    variable: (name) => theme[name] ?? '',
  };
}

function rootRules(stylesheet: string): string {
  return [...stylesheet.matchAll(/:root(?:, :host)? \{\n([^}]*)\}/g)]
    .map(([, body]) => body)
    .join('\n');
}

function declarations(body: string): Record<string, string> {
  const entries = [...body.matchAll(/^\s*([\w-]+): ([^;]*);$/gm)].map(
    ([, name = '', value = '']) => [name, value],
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

const shorthands: Readonly<Record<string, readonly string[]>> = {
  padding: ['padding-top', 'padding-right', 'padding-bottom', 'padding-left'],
  'padding-inline': ['padding-left', 'padding-right'],
  'padding-block': ['padding-top', 'padding-bottom'],
  gap: ['row-gap', 'column-gap'],
};

/** Both sides in one spelling: longhands, variables filled in, lengths in px, what is implied left out. */
function comparable(
  css: Readonly<Record<string, string>>,
  sheet: Utilities,
): Record<string, string> {
  const local = css;
  const result: Record<string, string> = {};
  for (const [property, value] of Object.entries(css)) {
    if (property.startsWith('--')) continue;
    for (const longhand of shorthands[property] ?? [property])
      result[longhand] = resolve(value, local, sheet);
  }
  if (result['box-shadow'] !== undefined)
    result['box-shadow'] = result['box-shadow']
      .replace(/^(?:0 0 #0000, ?)+(?=.)/, '')
      .replace(/^none$/, '0 0 #0000');
  const percent = /^(\d+)%$/.exec(result['opacity'] ?? '')?.[1];
  if (percent !== undefined) result['opacity'] = String(Number(percent) / 100);
  if (result['opacity'] === '0px') result['opacity'] = '0';
  if (result['border-style'] === 'solid') delete result['border-style'];
  if (result['flex-direction'] === 'row') delete result['flex-direction'];
  return result;
}

const initialShadows = new Set([
  '--tw-inset-shadow',
  '--tw-inset-ring-shadow',
  '--tw-ring-offset-shadow',
  '--tw-ring-shadow',
]);

function resolve(value: string, local: Readonly<Record<string, string>>, sheet: Utilities): string {
  let current = value;
  for (let pass = 0; pass < 6; pass += 1) {
    current = current.replaceAll(
      /var\((--[\w-]+)(?:, ?(#\w+))?\)/g,
      (_, name: string, fallback?: string) => {
        if (initialShadows.has(name)) return '0 0 #0000';
        if (name === '--tw-border-style') return local[name] ?? 'solid';
        return local[name] ?? fallback ?? sheet.variable(name.replace('--space-', '--spacing-'));
      },
    );
  }
  return current
    .replaceAll(/calc\(0\.25rem \* ([\d.]+)\)/g, (_, factor: string) => `${Number(factor) * 4}px`)
    .replaceAll(/asset\(a+\)/g, 'url(/images/portada-grande-2.webp)')
    .replaceAll(/([\d.]+)rem/g, (_, size: string) => `${Number((Number(size) * 16).toFixed(3))}px`)
    .replace(/^1 \/ 1$/, '1')
    .replace(/^0$/, '0px')
    .replaceAll(/, /g, ',')
    .replaceAll('flex-start', 'start')
    .replaceAll('flex-end', 'end')
    .replace(/^1 1 0%$/, '1')
    .replace(/^0 0 auto$/, 'none')
    .trim();
}
