import { useTranslation } from 'react-i18next';
import { setTheme } from '#shared/document/commands/project-entries.ts';
import { fontFamilySchema } from '#shared/document/theme.ts';
import { useChange } from '../editor/use-change.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { ThemeColorSection } from './theme-color-section.tsx';
import { ThemePresetList } from './theme-preset-list.tsx';
import { useTokenName } from './token-labels.ts';

/** The theme's colours, fonts and lengths: what uses them follows each change. */
export function ThemeSections() {
  const { t } = useTranslation();
  const theme = useDocumentValue((document) => document.theme);
  const change = useChange();
  const set = (token: string, value: string | number) =>
    change('theme', (transaction) => setTheme(transaction, { tokens: { [token]: value } }));
  const tokens = (group: string) => Object.keys(theme).filter((key) => key.startsWith(`${group}.`));
  const tokenName = useTokenName();
  const nameOf = (token: string) => tokenName(token.slice(token.indexOf('.') + 1));

  return (
    <>
      <ThemePresetList />
      <ThemeColorSection />
      <Section title={t('theme.fonts')}>
        {tokens('font').map((token) => (
          <FieldRow key={token} label={nameOf(token)}>
            <Select
              aria-label={nameOf(token)}
              value={String(theme[token])}
              options={fontFamilySchema.options.map((family) => ({ value: family, label: family }))}
              onValueChange={(family) => set(token, family)}
            />
          </FieldRow>
        ))}
      </Section>
      {(
        [
          ['text', 'theme.textSizes'],
          ['space', 'theme.spaces'],
          ['radius', 'theme.radii'],
        ] as const
      ).map(([group, title]) => (
        <Section key={group} title={t(title)} defaultOpen={false}>
          {tokens(group).map((token) => (
            <FieldRow key={token} label={nameOf(token)}>
              <NumberField
                label={`${t(title)} ${nameOf(token)}`}
                unit="px"
                minimum={group === 'text' ? 8 : 0}
                maximum={999}
                value={Number(theme[token])}
                onCommit={(pixels) => set(token, pixels)}
              />
            </FieldRow>
          ))}
        </Section>
      ))}
    </>
  );
}
