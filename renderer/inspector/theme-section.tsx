import { useTranslation } from 'react-i18next';
import { setTheme } from '#shared/document/commands/project-entries.ts';
import { hexColorSchema } from '#shared/document/style.ts';
import { fontFamilySchema } from '#shared/document/theme.ts';
import { useChange } from '../editor/use-change.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Popover } from '../ui/popover.tsx';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { Swatch } from './color-field.tsx';
import { ColorPicker } from './color-picker.tsx';
import { ThemePresetList } from './theme-preset-list.tsx';
import { tokenLabels } from './token-labels.ts';

/** The theme's colours, fonts and lengths: what uses them follows each change. */
export function ThemeSections() {
  const { t } = useTranslation();
  const theme = useDocumentValue((document) => document.theme);
  const change = useChange();
  const set = (token: string, value: string | number) =>
    change('theme', (transaction) => setTheme(transaction, { tokens: { [token]: value } }));
  const tokens = (group: string) => Object.keys(theme).filter((key) => key.startsWith(`${group}.`));
  const nameOf = (token: string) => {
    const name = token.slice(token.indexOf('.') + 1);
    const label = tokenLabels[name];
    return label === undefined ? name : t(label);
  };

  return (
    <>
      <ThemePresetList />
      <Section title={`${t('theme.title')}: ${t('theme.colors')}`}>
        {tokens('color').map((token) => (
          <FieldRow key={token} label={nameOf(token)}>
            <Popover
              label={nameOf(token)}
              side="left"
              trigger={
                <button
                  type="button"
                  aria-label={`${nameOf(token)}: ${String(theme[token])}`}
                  className="flex h-7 w-full items-center gap-2 rounded-md bg-field px-1.5 text-xs tabular-nums uppercase hover:bg-hover"
                >
                  <Swatch color={String(theme[token])} />
                  {String(theme[token])}
                </button>
              }
            >
              <ColorPicker
                plain
                value={hexColorSchema.safeParse(theme[token]).data ?? null}
                onChange={(color) => set(token, color)}
              />
            </Popover>
          </FieldRow>
        ))}
      </Section>
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
