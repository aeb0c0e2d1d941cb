import { compile } from 'tailwindcss';
import { describe, expect, it } from 'vitest';
import type { ProjectSettings } from '#shared/document/settings.ts';
import { type Theme, defaultTheme } from '#shared/document/theme.ts';
import { projectSettingsSchema } from '#shared/document/settings.ts';
import { favicon, indexHtml } from '#shared/codegen/project-files/document-files.ts';
import { tailwindClasses } from '#shared/codegen/tailwind-classes.ts';
import { tokenNames } from '#shared/codegen/theme-tokens.ts';
import { appStylesheet, themeStylesheet } from '#shared/codegen/theme-styles.ts';
import { lineBreakCss } from '#shared/elements/base-css.ts';

const theme: Theme = {
  ...defaultTheme,
  'color.primary': '#0c5a50',
  'color.center': '#112233',
  'dark.primary': '#6fc3b2',
  'dark.background': '#0f1615',
  'dark.center': '#445566',
  'dark.surface': defaultTheme['color.surface'] ?? '',
  'darkShadow.md': '0px 4px 12px -2px #00000099',
};
const settingsOf = (appearance: ProjectSettings['appearance']) =>
  projectSettingsSchema.parse({ name: 'Marea', appearance });

describe('CG-14 the appearance of a site', () => {
  it('is light as before where nothing else is asked for', () => {
    const css = themeStylesheet(theme, 'light');
    expect(css).toBe(themeStylesheet({ ...theme, 'dark.primary': '#ffffff' }, 'light'));
    expect(css).toContain('--color-primary: #0c5a50;');
    expect(css).not.toMatch(/color-scheme|prefers|6fc3b2/);
    expect(indexHtml(settingsOf('light'), theme)).not.toMatch(/color-scheme|theme-color/);
  });

  it('is dark for everybody with the dark values in place of the light ones', () => {
    const css = themeStylesheet(theme, 'dark');
    expect(css).toContain('--color-primary: #6fc3b2;');
    expect(css).toContain('--color-text: #0f172a;');
    expect(css).toContain('color-scheme: dark;');
    expect(css).not.toMatch(/prefers|0c5a50/);
    const html = indexHtml(settingsOf('dark'), theme);
    expect(html).toContain('<meta name="color-scheme" content="dark" />');
    expect(html).toContain('<meta name="theme-color" content="#0f1615" />');
    expect(favicon(settingsOf('dark'), theme)).toContain('#6fc3b2');
  });

  it('follows the device with the values that differ, after the light ones', () => {
    const css = themeStylesheet(theme, 'system');
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark) {');
    expect(light).toContain('color-scheme: light dark;');
    expect(light).toContain('--color-primary: #0c5a50;');
    expect(dark.match(/--[\w-]+: [^;]+;/g)).toEqual([
      '--color-primary: #6fc3b2;',
      '--color-background: #0f1615;',
      '--shadow-md: 0px 4px 12px -2px #00000099;',
      '--color-center: #445566;',
    ]);
    const html = indexHtml(settingsOf('system'), theme);
    expect(html).toContain(
      '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0f1615" />',
    );
  });

  it('reaches what Tailwind makes of it', async () => {
    const stylesheet = themeStylesheet(theme, 'system');
    const compiled = await compile(`${stylesheet}\n@tailwind utilities;`);
    const context = { tokens: tokenNames(theme), imageUrl: () => undefined };
    const css = { base: { 'box-shadow': 'var(--shadow-md)' }, tablet: {}, mobile: {} };
    const shadows = tailwindClasses(css, context);
    const built = compiled.build(['bg-primary', ...shadows]);
    expect(built).toContain('background-color: var(--color-primary)');
    expect(built).toContain('var(--shadow-md)');
    expect(built.indexOf('#6fc3b2')).toBeGreaterThan(built.indexOf('#0c5a50'));
  });
});

describe('CG-17 the base rules of a site', () => {
  it('break lines as the canvas does', () => {
    const plain = (css: string) => css.replaceAll(/\s+/g, ' ');
    expect(plain(appStylesheet)).toContain(plain(lineBreakCss));
  });
});
