import { expect, test } from 'vitest';
import { isThemeEntry } from '#shared/document/theme.ts';
import { contrastRatio } from '#shared/elements/contrast.ts';
import { fontPairs, palettes } from './theme-presets.ts';

test.each([...palettes, ...fontPairs])('$id holds values that a theme takes', ({ tokens }) => {
  expect(Object.entries(tokens).filter(([token, value]) => !isThemeEntry(token, value))).toEqual(
    [],
  );
});

test.each(palettes)('$id can be read', ({ tokens }) => {
  const ratio = (text: string, behind: string) =>
    contrastRatio(tokens[`color.${text}`] ?? '', tokens[`color.${behind}`] ?? '');
  for (const behind of ['background', 'surface']) {
    expect(ratio('text', behind)).toBeGreaterThanOrEqual(7);
    expect(ratio('muted', behind)).toBeGreaterThanOrEqual(4.5);
    expect(ratio('primary', behind)).toBeGreaterThanOrEqual(4.5);
  }
  expect(ratio('on-primary', 'primary')).toBeGreaterThanOrEqual(4.5);
});
