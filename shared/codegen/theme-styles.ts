import type { ProjectSettings } from '#shared/document/settings.ts';
import type { Theme } from '#shared/document/theme.ts';
import { lineBreakCss } from '#shared/elements/base-css.ts';
import { darkProperties, themeToCss } from '#shared/elements/theme-css.ts';
import { type FontFile, fontFaces } from './fonts.ts';
import { tokenNames, tokenOfProperty } from './theme-tokens.ts';

/**
 * `src/styles/theme.css`: the project's tokens as Tailwind's theme, which makes classes such as `bg-primary`
 * of them. Tokens whose names would give another class a second meaning (a colour called `center`) stay
 * plain custom properties. A site that follows the visitor's device has its dark values behind them.
 */
export function themeStylesheet(
  theme: Theme,
  appearance: ProjectSettings['appearance'] = 'light',
): string {
  const names = tokenNames(theme);
  const base = themeToCss(theme, appearance === 'dark' ? 'dark' : 'light');
  const properties = base.map(([property, value]) => {
    const { group, name } = tokenOfProperty(property);
    const written = `  --${group === 'space' ? 'spacing' : group}-${name}: ${value.replaceAll('"', "'")};`;
    return { written, isUtility: names.utilityName(group, name) !== undefined };
  });
  const inTheme = properties.filter(({ isUtility }) => isUtility).map(({ written }) => written);
  const plain = properties.filter(({ isUtility }) => !isUtility).map(({ written }) => written);
  const resets = ['color', 'font', 'text', 'radius', 'shadow'].map(
    (group) => `  --${group}-*: initial;`,
  );
  return [
    ...['@theme {', ...resets, '', ...inTheme, '}'],
    ...(plain.length === 0 ? [] : ['', ':root {', ...plain, '}']),
    ...appearanceRules(theme, appearance),
    '',
  ].join('\n');
}

/** What makes controls and scroll bars dark too, and the values that hold on a dark device. */
function appearanceRules(theme: Theme, appearance: ProjectSettings['appearance']): string[] {
  switch (appearance) {
    case 'light':
      return [];
    case 'dark':
      return ['', ':root {', '  color-scheme: dark;', '}'];
    case 'system': {
      const dark = darkProperties(theme).map(([name, value]) => `    ${name}: ${value};`);
      const scheme = ['', ':root {', '  color-scheme: light dark;', '}'];
      if (dark.length === 0) return scheme;
      const media = ['', '@media (prefers-color-scheme: dark) {', '  :root {', ...dark];
      return [...scheme, ...media, '  }', '}'];
    }
  }
}

/** `src/styles/fonts.css` */
export function fontStylesheet(files: readonly FontFile[]): string {
  return `${fontFaces(files)}\n`;
}

/** Each line that isn't empty, within a block. */
function indented(css: string): string {
  return css.replaceAll(/^(?=.)/gm, '  ');
}

/** `src/styles/app.css` */
export const appStylesheet = `@import 'tailwindcss' source('..');
@import './fonts.css';
@import './theme.css';

@layer base {
  body {
    background-color: var(--color-background);
    color: var(--color-text);
    font-family: var(--font-body);
  }

${indented(lineBreakCss)}
  :focus-visible {
    outline-offset: 3px;
  }

  /* It has the focus when a page was opened, so that the keyboard goes on from there. */
  main:focus {
    outline: none;
  }

  /* Screen readers take a list without markers for one as long as its style isn't 'none'. */
  ol,
  ul {
    list-style-type: '';
  }

  @media (hover: hover) {
    a:hover,
    button:hover:enabled,
    summary:hover {
      opacity: 0.85;
    }
  }

  /* The arrow of what opens points up while it is open. */
  details[open] > summary > svg:last-child {
    rotate: 180deg;
  }

  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
      interpolate-size: allow-keywords;
    }

    a,
    button,
    summary,
    summary > svg {
      transition:
        opacity 150ms ease,
        rotate 200ms ease;
    }

    details::details-content {
      height: 0;
      overflow: clip;
      transition:
        height 200ms ease,
        content-visibility 200ms allow-discrete;
    }

    details[open]::details-content {
      height: auto;
    }
  }
}
`;
