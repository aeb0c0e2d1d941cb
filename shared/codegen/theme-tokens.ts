import { type Theme, type ThemeGroup, darkGroups } from '#shared/document/theme.ts';
import { themeToCss } from '#shared/elements/theme-css.ts';

/** Words that mean something else behind `text-`, `bg-`, `border-`, `font-`, `rounded-` or `shadow-`. */
const takenWords = new Set(
  (
    'auto balance baseline blend bold both bottom capitalize center clip collapse contain cover current dashed dotted double ' +
    'ellipsis end extrabold extralight features fixed full hidden inherit initial inner inset justify left light linear local ' +
    'medium middle none normal nowrap opacity origin pretty px radial conic gradient repeat right scroll semibold separate ' +
    'shadow solid spacing start stretch thin black top transparent wrap x y t r b l s e tl tr bl br ss se ee es'
  ).split(' '),
);
/** What class names may lean on in a theme. */
export interface TokenNames {
  /** The name behind a utility such as `bg-`, or undefined where it would be read as something else. */
  readonly utilityName: (group: ThemeGroup, name: string) => string | undefined;
  /** The CSS value of a token. */
  readonly valueOf: (group: ThemeGroup, name: string) => string | undefined;
}

export function tokenNames(theme: Theme): TokenNames {
  const values = new Map<string, string>(themeToCss(theme));
  const has = (group: ThemeGroup, name: string) => values.has(`--${group}-${name}`);
  return {
    utilityName(group, name) {
      if (!has(group, name) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return undefined;
      switch (group) {
        case 'space':
          return /^\d+$/.test(name) ? name : undefined;
        case 'color':
          return /^\d/.test(name) || has('text', name) || has('shadow', name) || isTaken(name)
            ? undefined
            : name;
        case 'radius':
          return name === 'full' || !isTaken(name) ? name : undefined;
        case 'shadow':
          // Tailwind writes a shadow's value into its utility, where a dark value wouldn't reach it.
          return isTaken(name) || theme[`${darkGroups.shadow}.${name}`] !== undefined
            ? undefined
            : name;
        case 'font':
        case 'text':
          return isTaken(name) ? undefined : name;
      }
    },
    valueOf: (group, name) => values.get(`--${group}-${name}`),
  };
}

/** The token behind a custom property such as `--color-primary`. */
export function tokenOfProperty(property: string): {
  readonly group: ThemeGroup;
  readonly name: string;
} {
  const end = property.indexOf('-', 2);
  // The names of groups have no hyphen, and `themeToCss` writes no others.
  return { group: property.slice(2, end) as ThemeGroup, name: property.slice(end + 1) };
}

/** Tailwind's spacing scale is made of the theme's spaces, so that `p-4` is that token. */
const spacePrefix = 'var(--space-';

/** Rewrites the document's custom properties to those of the generated theme. */
export function tailwindVariables(value: string): string {
  return value.replaceAll(spacePrefix, 'var(--spacing-');
}

function isTaken(name: string): boolean {
  return takenWords.has(name.split('-')[0] ?? '');
}
