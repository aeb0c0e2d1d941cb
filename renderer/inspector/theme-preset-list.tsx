import { useTranslation } from 'react-i18next';
import { setSettings, setTheme } from '#shared/document/commands/project-entries.ts';
import type { Theme } from '#shared/document/theme.ts';
import { choosePalette } from '#shared/elements/base-colors.ts';
import { useSession } from '../editor/editor-context.ts';
import { useChange } from '../editor/use-change.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { localeOf } from '../i18n/i18n.ts';
import { FieldFocus } from './field-focus.tsx';
import { RememberedSection } from './remembered-section.tsx';
import { type ThemePreset, fontPairs, palettes } from './theme-presets.ts';

const isOn = (theme: Theme, { tokens }: ThemePreset) =>
  Object.entries(tokens).every(([token, value]) => theme[token] === value);

const itemStyle =
  'flex h-9 w-full min-w-0 items-center gap-2 rounded-md border px-2 text-left text-2xs transition-colors hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent-soft';

/** Palettes and pairs of fonts that change the whole site in one step. */
export function ThemePresetList() {
  const { t, i18n } = useTranslation();
  const theme = useDocumentValue((document) => document.theme);
  const change = useChange();
  const page = useSession((session) => session.page);
  const wanted = useSession(
    ({ wantedField }) => wantedField?.node === page && wantedField.path[0] === 'theme',
  );
  const locale = localeOf(i18n.language);
  const { baseColors } = useDocumentValue((document) => document.settings);
  const setPalette = ({ tokens }: ThemePreset) => {
    const colors = Object.entries(tokens).map(
      ([token, color]) => [token.slice('color.'.length), color] as const,
    );
    const made = choosePalette(theme, baseColors, new Map(colors));
    change('theme', (transaction) => {
      setTheme(transaction, { tokens: { ...made.tokens } });
      setSettings(transaction, { baseColors: made.baseColors });
    });
  };
  return (
    <RememberedSection name="presets" title={t('theme.presets')} wanted={wanted}>
      <FieldFocus node={page} props={['theme']} />
      <p className="text-2xs text-muted">{t('theme.presetsHelp')}</p>
      <ul data-field="theme" aria-label={t('theme.palettes')} className="grid grid-cols-2 gap-1.5">
        {palettes.map((preset) => (
          <li key={preset.id}>
            <button
              type="button"
              aria-pressed={isOn(theme, preset)}
              className={itemStyle}
              onClick={() => setPalette(preset)}
            >
              <span aria-hidden className="flex shrink-0 overflow-hidden rounded-sm border">
                {(['background', 'primary', 'accent', 'text'] as const).map((name) => (
                  <span
                    key={name}
                    className="h-4 w-2.5"
                    style={{ background: preset.tokens[`color.${name}`] }}
                  />
                ))}
              </span>
              <span className="truncate">{preset.name[locale]}</span>
            </button>
          </li>
        ))}
      </ul>
      <ul aria-label={t('theme.fontPairs')} className="grid grid-cols-2 gap-1.5">
        {fontPairs.map((preset) => (
          <li key={preset.id}>
            <button
              type="button"
              aria-pressed={isOn(theme, preset)}
              title={`${preset.tokens['font.heading']} · ${preset.tokens['font.body']}`}
              className={itemStyle}
              onClick={() =>
                change('theme', (transaction) =>
                  setTheme(transaction, { tokens: { ...preset.tokens } }),
                )
              }
            >
              <span
                aria-hidden
                className="text-base"
                style={{ fontFamily: `'${preset.tokens['font.heading']} Variable'` }}
              >
                Aa
              </span>
              <span className="truncate">{preset.name[locale]}</span>
            </button>
          </li>
        ))}
      </ul>
    </RememberedSection>
  );
}
