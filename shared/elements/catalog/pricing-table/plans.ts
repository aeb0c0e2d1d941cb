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
      description: 'Para empezar a vender.',
      priceText: 'Gratis',
      features: 'Hasta 10 productos\nPedidos por WhatsApp\nTu propia dirección web',
      buttonLabel: 'Empezar gratis',
      link: whatsapp('Hola, quiero empezar con el plan Inicial.'),
    },
    {
      name: 'Negocio',
      badge: 'Recomendado',
      highlighted: true,
      description: 'Para vender todos los días.',
      period: 'al mes, impuestos incluidos',
      features: 'Productos sin límite\nPagos en línea\nDominio propio\nReportes de ventas',
      buttonLabel: 'Elegir Negocio',
      link: whatsapp('Hola, me interesa el plan Negocio.'),
    },
    {
      name: 'Empresa',
      description: 'Para equipos y varias sedes.',
      period: 'al mes, impuestos incluidos',
      features: 'Todo lo de Negocio\nUsuarios para tu equipo\nVarias bodegas\nAtención prioritaria',
      buttonLabel: 'Elegir Empresa',
      link: whatsapp('Hola, me interesa el plan Empresa.'),
    },
  ],
  pt: [
    {
      name: 'Inicial',
      description: 'Para começar a vender.',
      priceText: 'Grátis',
      features: 'Até 10 produtos\nPedidos pelo WhatsApp\nSeu próprio endereço na web',
      buttonLabel: 'Começar grátis',
      link: whatsapp('Olá, quero começar com o plano Inicial.'),
    },
    {
      name: 'Negócio',
      badge: 'Recomendado',
      highlighted: true,
      description: 'Para vender todos os dias.',
      period: 'por mês',
      features: 'Produtos sem limite\nPix e cartão\nDomínio próprio\nRelatórios de vendas',
      buttonLabel: 'Escolher Negócio',
      link: whatsapp('Olá, tenho interesse no plano Negócio.'),
    },
    {
      name: 'Empresa',
      description: 'Para equipes e várias lojas.',
      period: 'por mês',
      features:
        'Tudo do Negócio\nUsuários para sua equipe\nVários estoques\nAtendimento prioritário',
      buttonLabel: 'Escolher Empresa',
      link: whatsapp('Olá, tenho interesse no plano Empresa.'),
    },
  ],
  en: [
    {
      name: 'Starter',
      description: 'To make your first sales.',
      priceText: 'Free',
      features: 'Up to 10 products\nOrders on WhatsApp\nYour own web address',
      buttonLabel: 'Start for free',
      link: whatsapp('Hello, I would like to start with the Starter plan.'),
    },
    {
      name: 'Business',
      badge: 'Recommended',
      highlighted: true,
      description: 'To sell every day.',
      period: 'a month',
      features: 'Unlimited products\nOnline payments\nYour own domain\nSales reports',
      buttonLabel: 'Choose Business',
      link: whatsapp('Hello, I am interested in the Business plan.'),
    },
    {
      name: 'Enterprise',
      description: 'For teams and several shops.',
      period: 'a month',
      features: 'All of Business\nUsers for your team\nSeveral warehouses\nPriority support',
      buttonLabel: 'Choose Enterprise',
      link: whatsapp('Hello, I am interested in the Enterprise plan.'),
    },
  ],
};
