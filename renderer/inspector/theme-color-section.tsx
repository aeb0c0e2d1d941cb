import { Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setSettings, setTheme } from '#shared/document/commands/project-entries.ts';
import { appearancesOf } from '#shared/document/settings.ts';
import { hexColorSchema } from '#shared/document/style.ts';
import { type Appearance, defaultTheme } from '#shared/document/theme.ts';
import { type Recoloring, chooseColor, chooseDarkColor } from '#shared/elements/base-colors.ts';
import { useChange } from '../editor/use-change.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { Popover } from '../ui/popover.tsx';
import { Section } from '../ui/section.tsx';
import { Swatch } from './color-field.tsx';
import { ColorPicker } from './color-picker.tsx';
import { ThemeAppearance } from './theme-appearance.tsx';
import { useTokenName } from './token-labels.ts';

/** The theme's colours, for each appearance that the site has. What follows from a colour changes with it. */
export function ThemeColorSection() {
  const { t } = useTranslation();
  const theme = useDocumentValue((document) => document.theme);
  const settings = useDocumentValue((document) => document.settings);
  const nameOf = useTokenName();
  const change = useChange();
  const { baseColors } = settings;
  const set = (made: Recoloring) =>
    change('theme', (transaction) => {
      setTheme(transaction, { tokens: { ...made.tokens } });
      setSettings(transaction, { baseColors: made.baseColors });
    });
  const appearances = appearancesOf(settings);
  const names = Object.keys(theme).flatMap((token) =>
    token.startsWith('color.') ? [token.slice('color.'.length)] : [],
  );

  const light = (name: string) => {
    const original = defaultTheme[`color.${name}`];
    const value = String(theme[`color.${name}`]);
    return (
      <ThemeColor
        key="light"
        label={nameOf(name)}
        value={value}
        wide={appearances.length === 1}
        onChange={(color) => set(chooseColor(theme, baseColors, name, color))}
        reset={
          original === undefined || original === value
            ? undefined
            : {
                label: t('theme.resetToken'),
                run: () => set(chooseColor(theme, baseColors, name, String(original))),
              }
        }
      />
    );
  };
  const dark = (name: string) => {
    const value = theme[`dark.${name}`];
    return (
      <ThemeColor
        key="dark"
        label={`${nameOf(name)}, ${t('theme.darkValue')}`}
        value={String(value ?? theme[`color.${name}`])}
        wide={appearances.length === 1}
        inherited={value === undefined}
        onChange={(color) => set(chooseDarkColor(theme, baseColors, name, color))}
        reset={
          value === undefined
            ? undefined
            : {
                label: t('theme.useLight'),
                run: () => set(chooseDarkColor(theme, baseColors, name, null)),
              }
        }
      />
    );
  };
  const fields: Readonly<Record<Appearance, (name: string) => React.ReactNode>> = { light, dark };

  return (
    <Section title={`${t('theme.title')}: ${t('theme.colors')}`}>
      <ThemeAppearance />
      {appearances.length > 1 ? (
        <div aria-hidden className="flex gap-1 pl-[92px] text-2xs text-muted">
          <span className="flex flex-1 items-center gap-1">
            <Sun className="size-3" />
            {t('theme.lightValue')}
          </span>
          <span className="flex flex-1 items-center gap-1">
            <Moon className="size-3" />
            {t('theme.darkValue')}
          </span>
        </div>
      ) : null}
      {names.map((name) => (
        <FieldRow key={name} label={nameOf(name)}>
          <div className="flex gap-1">
            {appearances.map((appearance) => fields[appearance](name))}
          </div>
        </FieldRow>
      ))}
    </Section>
  );
}

interface ThemeColorProps {
  label: string;
  value: string;
  /** It has the row for itself, so that its code fits. */
  wide: boolean;
  /** The value is that of the light appearance. */
  inherited?: boolean;
  onChange: (color: string) => void;
  reset: { readonly label: string; readonly run: () => void } | undefined;
}

function ThemeColor({ label, value, wide, inherited = false, onChange, reset }: ThemeColorProps) {
  return (
    <Popover
      label={label}
      side="left"
      trigger={
        <button
          type="button"
          aria-label={`${label}: ${value}`}
          title={value.toUpperCase()}
          className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-md bg-field px-1.5 text-xs tabular-nums uppercase hover:bg-hover"
        >
          {wide ? (
            <>
              <Swatch color={value} />
              {value}
            </>
          ) : (
            <span
              className={classNames(
                'checkerboard flex-1 overflow-hidden rounded-sm border',
                inherited ? 'h-2' : 'h-4.5',
              )}
            >
              <span className="block size-full" style={{ background: value }} />
            </span>
          )}
        </button>
      }
    >
      <ColorPicker plain value={hexColorSchema.safeParse(value).data ?? null} onChange={onChange} />
      {reset === undefined ? null : (
        <Button size="sm" variant="ghost" className="mt-2 w-full" onClick={reset.run}>
          {reset.label}
        </Button>
      )}
    </Popover>
  );
}
