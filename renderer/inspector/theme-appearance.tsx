import { Moon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setSettings, setTheme } from '#shared/document/commands/project-entries.ts';
import type { DocumentTransaction } from '#shared/document/document.ts';
import type { ProjectSettings } from '#shared/document/settings.ts';
import type { Theme } from '#shared/document/theme.ts';
import { chooseDarkPalette } from '#shared/elements/base-colors.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useChange } from '../editor/use-change.ts';
import { useDocumentValue } from '../editor/use-document.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';

const hasDarkValues = (theme: Theme) =>
  Object.keys(theme).some((token) => token.startsWith('dark.'));

/** Whether the site is light, dark or both, and a start for its dark colours. */
export function ThemeAppearance() {
  const { t } = useTranslation();
  const { session } = useEditor();
  const theme = useDocumentValue((document) => document.theme);
  const { appearance, baseColors } = useDocumentValue((document) => document.settings);
  const change = useChange();

  const setDarkPalette = (transaction: DocumentTransaction): void => {
    const made = chooseDarkPalette(theme, baseColors);
    setTheme(transaction, { tokens: { ...made.tokens } });
    setSettings(transaction, { baseColors: made.baseColors });
  };
  const choose = (chosen: ProjectSettings['appearance']): void => {
    change('theme', (transaction) => {
      setSettings(transaction, { appearance: chosen });
      // A dark site without dark colours would look as the light one does.
      if (chosen !== 'light' && !hasDarkValues(theme)) {
        setDarkPalette(transaction);
      }
    });
    session.setState({ appearance: chosen === 'system' ? 'dark' : null });
  };
  const makeDark = (): void => {
    change('theme', setDarkPalette);
    session.setState({ appearance: 'dark' });
  };

  return (
    <div className="flex flex-col gap-1.5">
      <Segmented
        label={t('theme.appearance')}
        value={appearance}
        options={[
          { value: 'light', label: t('theme.appearanceLight') },
          { value: 'dark', label: t('theme.appearanceDark') },
          { value: 'system', label: t('theme.appearanceSystem') },
        ]}
        onValueChange={choose}
      />
      <p className="text-2xs text-muted">
        {
          {
            light: t('theme.appearanceLightHelp'),
            dark: t('theme.appearanceDarkHelp'),
            system: t('theme.appearanceSystemHelp'),
          }[appearance]
        }
      </p>
      {appearance === 'light' ? null : (
        <Button size="sm" className="w-full" title={t('theme.makeDarkHelp')} onClick={makeDark}>
          <Moon />
          {t('theme.makeDark')}
        </Button>
      )}
    </div>
  );
}
