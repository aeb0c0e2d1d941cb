import type { Theme } from '#shared/document/theme.ts';
import { themeToCss } from '#shared/elements/theme-css.ts';
import { type FontFile, fontFaces } from './fonts.ts';

/** `src/styles/theme.css`: the project's tokens as Tailwind's theme, which makes classes such as `bg-primary` of them. */
export function themeStylesheet(theme: Theme): string {
  const properties = themeToCss(theme).map(([name, value]) => {
    const property = name.startsWith('--space-') ? name.replace('--space-', '--spacing-') : name;
    return `  ${property}: ${value.replaceAll('"', "'")};`;
  });
  const resets = ['color', 'font', 'text', 'radius', 'shadow'].map((group) => `  --${group}-*: initial;`);
  return ['@theme {', ...resets, '', ...properties, '}', ''].join('\n');
}

/** `src/styles/fonts.css` */
export function fontStylesheet(files: readonly FontFile[]): string {
  return `${fontFaces(files)}\n`;
}

/** `src/styles/app.css` */
export const appStylesheet = `@import 'tailwindcss' source('..');
@import './fonts.css';
@import './theme.css';

@layer base {
  html {
    scroll-behavior: smooth;
  }

  body {
    background-color: var(--color-background);
    color: var(--color-text);
    font-family: var(--font-body);
  }

  @media (prefers-reduced-motion: reduce) {
    html {
      scroll-behavior: auto;
    }
  }
}
`;
