import type { Currency } from '#shared/document/settings.ts';
import type { JsonValue, Locale, Localized } from '#shared/document/value.ts';
import { samplePrice } from '../sample-price.ts';

const whatsapp = (text: string) => ({ type: 'whatsapp', text });

/** What a pricing table begins with: one plan without a price, then one for each of `planPrices`. */
export function pricingPlans(locale: Locale, currency?: Currency): readonly JsonValue[] {
  return planTexts[locale].map((plan, index) => {
    const amounts = planPrices[index - 1];
    return amounts ? { ...plan, price: samplePrice(amounts, locale, currency) } : plan;
  });
}

const planPrices: readonly Localized<number>[] = [
  { es: 59_900, pt: 59.9, en: 15 },
  { es: 149_900, pt: 149.9, en: 39 },
];

const planTexts: Localized<readonly Readonly<Record<string, JsonValue>>[]> = {
  es: [
    {
      name: 'Inicial',
      description: 'Di para quién es este plan.',
      priceText: 'Gratis',
      features: 'Lo principal que incluye\nUn segundo beneficio\nUn tercero, si lo hay',
      buttonLabel: 'Empezar gratis',
      link: whatsapp('Hola, quiero empezar con el plan Inicial.'),
    },
    {
      name: 'Negocio',
      badge: 'Recomendado',
      highlighted: true,
      description: 'El que más eligen, y por qué.',
      period: 'al mes, impuestos incluidos',
      features:
        'Todo lo de Inicial\nLo que añade este plan\nOtra diferencia clara\nAtención por WhatsApp',
      buttonLabel: 'Elegir Negocio',
      link: whatsapp('Hola, me interesa el plan Negocio.'),
    },
    {
      name: 'Empresa',
      description: 'Para quien necesita algo más.',
      period: 'al mes, impuestos incluidos',
      features:
        'Todo lo de Negocio\nLo que solo tiene este plan\nUn servicio a la medida\nAtención prioritaria',
      buttonLabel: 'Elegir Empresa',
      link: whatsapp('Hola, me interesa el plan Empresa.'),
    },
  ],
  pt: [
    {
      name: 'Inicial',
      description: 'Diga para quem é este plano.',
      priceText: 'Grátis',
      features: 'O principal que inclui\nUm segundo benefício\nUm terceiro, se houver',
      buttonLabel: 'Começar grátis',
      link: whatsapp('Olá, quero começar com o plano Inicial.'),
    },
    {
      name: 'Negócio',
      badge: 'Recomendado',
      highlighted: true,
      description: 'O mais escolhido, e por quê.',
      period: 'por mês',
      features:
        'Tudo do Inicial\nO que este plano acrescenta\nOutra diferença clara\nAtendimento pelo WhatsApp',
      buttonLabel: 'Escolher Negócio',
      link: whatsapp('Olá, tenho interesse no plano Negócio.'),
    },
    {
      name: 'Empresa',
      description: 'Para quem precisa de algo mais.',
      period: 'por mês',
      features:
        'Tudo do Negócio\nO que só este plano tem\nUm serviço sob medida\nAtendimento prioritário',
      buttonLabel: 'Escolher Empresa',
      link: whatsapp('Olá, tenho interesse no plano Empresa.'),
    },
  ],
  en: [
    {
      name: 'Starter',
      description: 'Say who this plan is for.',
      priceText: 'Free',
      features: 'The main thing it includes\nA second benefit\nA third one, if there is',
      buttonLabel: 'Start for free',
      link: whatsapp('Hello, I would like to start with the Starter plan.'),
    },
    {
      name: 'Business',
      badge: 'Recommended',
      highlighted: true,
      description: 'The one most people choose, and why.',
      period: 'a month',
      features: 'All of Starter\nWhat this plan adds\nAnother clear difference\nHelp on WhatsApp',
      buttonLabel: 'Choose Business',
      link: whatsapp('Hello, I am interested in the Business plan.'),
    },
    {
      name: 'Enterprise',
      description: 'For those who need more.',
      period: 'a month',
      features:
        'All of Business\nWhat only this plan has\nA service made to measure\nPriority support',
      buttonLabel: 'Choose Enterprise',
      link: whatsapp('Hello, I am interested in the Enterprise plan.'),
    },
  ],
};
