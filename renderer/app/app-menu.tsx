import { Footprints, Info, Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { localeOf } from '../i18n/i18n.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { usePreferences } from './host-context.ts';

/** What concerns the whole app: language and appearance, changed on the spot, the tour, and about it. */
export function AppMenu({ onTour }: { onTour: () => void }) {
  const [about, setAbout] = useState(false);
  const { t, i18n } = useTranslation();
  const preferences = usePreferences();
  const appearance = useStore(preferences.state, (state) => state.appearance);
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('menu.settings')}>
            <Settings2 />
          </IconButton>
        }
      >
        <MenuChoice
          label={t('menu.language')}
          value={localeOf(i18n.language)}
          options={[
            { value: 'es', label: t('language.es') },
            { value: 'pt', label: t('language.pt') },
            { value: 'en', label: t('language.en') },
          ]}
          onValueChange={(locale) => preferences.set({ locale })}
        />
        <MenuSeparator />
        <MenuChoice
          label={t('menu.appearance')}
          value={appearance}
          options={[
            { value: 'system', label: t('appearance.system') },
            { value: 'light', label: t('appearance.light') },
            { value: 'dark', label: t('appearance.dark') },
          ]}
          onValueChange={(chosen) => preferences.set({ appearance: chosen })}
        />
        <MenuSeparator />
        <MenuItem onSelect={onTour}>
          <Footprints />
          {t('tour.title')}
        </MenuItem>
        <MenuItem onSelect={() => setAbout(true)}>
          <Info />
          {t('about.title')}
        </MenuItem>
      </Menu>
      <AboutDialog open={about} onOpenChange={setAbout} />
    </>
  );
}
