import type { FontFamily } from '#shared/document/theme.ts';

/** A font file that is copied from those that ship with the builder. */
export interface FontFile {
  /** In the repository. */
  readonly path: string;
  readonly family: FontFamily;
  readonly subset: FontSubset;
  readonly style: FontStyle;
}

export type FontStyle = 'normal' | 'italic';

const slugs: Readonly<Record<FontFamily, string>> = {
  Inter: 'inter',
  'DM Sans': 'dm-sans',
  Fraunces: 'fraunces',
};

/** A licence that is copied beside the fonts of a family. */
export interface FontLicense {
  /** In the repository. */
  readonly path: string;
  readonly family: FontFamily;
}

/** Characters of each subset, as its files were cut. Where two have one, browsers take the later. */
const unicodeRanges = {
  'cyrillic-ext': 'U+0460-052F, U+1C80-1C8A, U+20B4, U+2DE0-2DFF, U+A640-A69F, U+FE2E-FE2F',
  cyrillic: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  'greek-ext': 'U+1F00-1FFF',
  greek: 'U+0370-0377, U+037A-037F, U+0384-038A, U+038C, U+038E-03A1, U+03A3-03FF',
  vietnamese:
    'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
} as const;
export type FontSubset = keyof typeof unicodeRanges;

/** What every site has: its visitors type, and its owner edits. */
const commonSubsets = ['latin-ext', 'latin'] as const satisfies readonly FontSubset[];

/** The other scripts of each family. */
const furtherSubsets: Readonly<Record<FontFamily, readonly FontSubset[]>> = {
  Inter: ['cyrillic-ext', 'cyrillic', 'greek-ext', 'greek', 'vietnamese'],
  'DM Sans': [],
  Fraunces: ['vietnamese'],
};

const patterns = new Map<FontSubset, RegExp>();

/** Matches the characters of a subset. */
function patternOf(subset: FontSubset): RegExp {
  const known = patterns.get(subset);
  if (known) return known;
  const ranges = unicodeRanges[subset]
    .replaceAll(/U\+([0-9A-F]+)/g, '\\u{$1}')
    .replaceAll(/-([0-9A-F]+)/g, '-\\u{$1}')
    .replaceAll(', ', '');
  const pattern = new RegExp(`[${ranges}]`, 'u');
  patterns.set(subset, pattern);
  return pattern;
}

/** Subsets of a family that have some of these characters, in the order of their declarations. */
function subsetsOf(family: FontFamily, characters: ReadonlySet<string>): readonly FontSubset[] {
  const further = [...characters].filter(
    (character) => !commonSubsets.some((subset) => patternOf(subset).test(character)),
  );
  return [
    ...furtherSubsets[family].filter((subset) =>
      further.some((one) => patternOf(subset).test(one)),
    ),
    ...commonSubsets,
  ];
}

/**
 * The variable font files of these families, with italics of those that are used in italics.
 * @param characters what the site's texts are written with.
 */
export function fontFiles(
  families: readonly FontFamily[],
  italics: ReadonlySet<FontFamily>,
  characters: ReadonlySet<string>,
): readonly FontFile[] {
  return [...new Set(families)].toSorted().flatMap((family) =>
    (italics.has(family) ? (['normal', 'italic'] as const) : (['normal'] as const)).flatMap(
      (style) =>
        subsetsOf(family, characters).map((subset) => ({
          path: `frontend/src/assets/fonts/${slugs[family]}-${subset}${style === 'italic' ? '-italic' : ''}.woff2`,
          family,
          subset,
          style,
        })),
    ),
  );
}

/** The licences of these files, which have to go with them. */
export function fontLicenses(files: readonly FontFile[]): readonly FontLicense[] {
  return [...new Set(files.map(({ family }) => family))].map((family) => ({
    path: `frontend/src/assets/fonts/${slugs[family]}-license.txt`,
    family,
  }));
}

/** The stylesheet that declares font files. */
export function fontFaces(files: readonly FontFile[]): string {
  return files
    .map(({ path, family, subset, style }) =>
      [
        '@font-face {',
        `  font-family: '${family} Variable';`,
        `  font-style: ${style};`,
        '  font-weight: 100 900;',
        '  font-display: swap;',
        `  src: url('${path.replace('frontend/src/', '../')}') format('woff2');`,
        `  unicode-range: ${unicodeRanges[subset]};`,
        '}',
      ].join('\n'),
    )
    .join('\n\n');
}
