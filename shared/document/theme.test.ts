import { describe, expect, it } from 'vitest';
import { setSettings, setTheme } from './commands/project-entries.ts';
import { appearancesOf, isSettingsEntry, readSettings } from './settings.ts';
import { openSample } from './testing/sample-document.ts';
import { isThemeEntry, readTheme, themeIn } from './theme.ts';

describe('dark values of a theme', () => {
  it('are tokens of their own groups, with the same values', () => {
    expect(isThemeEntry('dark.primary', '#102030')).toBe(true);
    expect(isThemeEntry('darkShadow.md', '0px 4px 12px -2px #0f172a1f')).toBe(true);
    expect(isThemeEntry('dark.primary', 'red')).toBe(false);
    expect(isThemeEntry('dark.a.b', '#102030')).toBe(false);
    expect(isThemeEntry('darkShadow.md', '#102030')).toBe(false);
  });

  it('stand for the light ones in the dark, where there are any', () => {
    const theme = readTheme({
      'dark.primary': '#aabbcc',
      'dark.text': 'damaged',
      'dark.lost': '#000000',
    });
    expect(themeIn(theme, 'light')).toBe(theme);
    const dark = themeIn(theme, 'dark');
    expect(dark['color.primary']).toBe('#aabbcc');
    expect(dark['color.text']).toBe('#0f172a');
    expect(dark['color.lost']).toBeUndefined();
  });
});

describe('the appearance of a project', () => {
  it('is light unless it says otherwise', () => {
    expect(readSettings({}).appearance).toBe('light');
    expect(readSettings({ appearance: 'purple' }).appearance).toBe('light');
    expect(isSettingsEntry('appearance', 'purple')).toBe(false);
    expect(appearancesOf({ appearance: 'light' })).toEqual(['light']);
    expect(appearancesOf({ appearance: 'system' })).toEqual(['light', 'dark']);
  });

  it('is set with its colours in one step to undo', () => {
    const store = openSample();
    store.transact('theme', (transaction) => {
      setSettings(transaction, { appearance: 'system' });
      setTheme(transaction, { tokens: { 'dark.primary': '#aabbcc' } });
    });
    expect(store.settings.appearance).toBe('system');
    expect(store.theme['dark.primary']).toBe('#aabbcc');
    store.undo();
    expect(store.settings.appearance).toBe('light');
    expect(store.theme['dark.primary']).toBeUndefined();
  });
});
