import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Locale, localeSchema } from '#shared/document/value.ts';
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };

/** The language to begin with: the one that was chosen, else the first of the system's that we speak, else Spanish. */
export function detectLocale(preferred: Locale | null, systemLanguages: readonly string[]): Locale {
  if (preferred !== null) return preferred;
  for (const language of systemLanguages) {
    const spoken = localeSchema.safeParse(language.slice(0, 2).toLowerCase());
    if (spoken.success) return spoken.data;
  }
  return 'es';
}

const spokenLocale = localeSchema.catch('es');

/** Narrows the language of the interface. */
export function localeOf(language: string | undefined): Locale {
  return spokenLocale.parse(language);
}

export async function startTranslations(locale: Locale): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'es',
    resources: { es: { translation: es }, pt: { translation: pt }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  return instance;
}
