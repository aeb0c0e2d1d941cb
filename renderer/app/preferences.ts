import type { i18n } from 'i18next';
import { type StoreApi, createStore } from 'zustand/vanilla';
import type { Preferences } from '#shared/contract/schemas.ts';
import type { HostClient } from '../host/host-client.ts';
import { detectLocale } from '../i18n/i18n.ts';

interface PreferencesState extends Preferences {
  /** What `appearance` comes to at the moment. */
  readonly dark: boolean;
}

export interface PreferencesStore {
  readonly state: StoreApi<PreferencesState>;
  set(change: Partial<Preferences>): void;
}

/** The user's language and appearance: shown at once, kept by the host. */
export function createPreferencesStore(client: HostClient, translations: i18n): PreferencesStore {
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
  const isDark = (appearance: Preferences['appearance']) =>
    appearance === 'dark' || (appearance === 'system' && systemDark.matches);
  const state = createStore<PreferencesState>(() => ({
    locale: null,
    appearance: 'system',
    // Until the host has answered, nobody is shown around twice.
    tourDone: true,
    tour: null,
    projectOrder: 'recent',
    foldedSections: ['advanced'],
    dark: isDark('system'),
  }));

  const show = (change: Partial<Preferences>) => {
    const next = { ...state.getState(), ...change };
    const dark = isDark(next.appearance);
    const language = detectLocale(next.locale, navigator.languages);
    state.setState({ ...next, dark });
    document.documentElement.classList.toggle('dark', dark);
    document.documentElement.lang = language;
    if (translations.language !== language) void translations.changeLanguage(language);
  };

  systemDark.addEventListener('change', () => show({}));
  show({});
  // Without an answer the defaults stay; the connection banner says what is wrong.
  client.app.preferences().then(show, () => undefined);

  return {
    state,
    set(change) {
      show(change);
      client.app.setPreferences(change).catch(() => undefined);
    },
  };
}
