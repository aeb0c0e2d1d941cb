import type { FontFamily } from '#shared/document/theme.ts';

/** A font file that is copied from those that ship with the builder. */
export interface FontFile {
  /** In the repository. */
  readonly path: string;
  readonly family: FontFamily;
  readonly subset: FontSubset;
  readonly style: FontStyle;
}

export type FontSubset = 'latin' | 'latin-ext';
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

/** Characters of each subset, as its files were cut. */
const unicodeRanges: Readonly<Record<FontSubset, string>> = {
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF',
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
};

/** The variable font files of these families, with italics of those that are used in italics. */
export function fontFiles(
  families: readonly FontFamily[],
  italics: ReadonlySet<FontFamily>,
): readonly FontFile[] {
  return [...new Set(families)].toSorted().flatMap((family) =>
    (italics.has(family) ? (['normal', 'italic'] as const) : (['normal'] as const)).flatMap(
      (style) =>
        (['latin-ext', 'latin'] as const).map((subset) => ({
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
