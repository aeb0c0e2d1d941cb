import { createInstance } from 'i18next';
import type { Finding } from '#shared/checks/finding.ts';
import type { HostErrorData } from '#shared/contract/errors.ts';
import type { PublishStep } from '#shared/contract/schemas.ts';
import type { Locale } from '#shared/document/value.ts';
import en from '#renderer/i18n/en.json' with { type: 'json' };
import es from '#renderer/i18n/es.json' with { type: 'json' };
import pt from '#renderer/i18n/pt.json' with { type: 'json' };
import { type MessageName, messages } from './messages.ts';

/** Sentences in the language of the terminal. */
export interface Language {
  readonly locale: Locale;
  say(message: MessageName, values?: Readonly<Record<string, string | number>>): string;
  explain(error: Pick<HostErrorData, 'code'>): string;
  describe(finding: Finding): string;
  /** What a step of publishing does. */
  step(step: PublishStep): string;
}

export async function createLanguage(locale: Locale): Promise<Language> {
  const catalog = { es, pt, en }[locale];
  const own = Object.fromEntries(
    Object.entries(messages).map(([name, sentences]) => [name, sentences[locale]]),
  );
  const { errors, checks } = catalog;
  const steps = catalog.publish.step;
  const instance = createInstance();
  await instance.init({
    lng: locale,
    resources: { [locale]: { translation: { own, errors, checks } } },
    interpolation: { escapeValue: false },
  });
  return {
    locale,
    say: (message, values = {}) => String(instance.t(`own.${message}`, { ...values })),
    explain: ({ code }) => String(instance.t(`errors.${code}`)),
    step: (step) => steps[step],
    describe: ({ rule, data }) => String(instance.t(`checks.${rule}`, { ...data })),
  };
}
