import { z } from 'zod';
import { imageProp } from '../../image.ts';
import type { KindDefinition } from '../../kind.ts';
import { linkProp } from '../../link.ts';
import { amountProp, choiceProp, listProp, textProp, toggleProp } from '../props.ts';
import { sampleCurrency, samplePrice } from '../sample-price.ts';
import { bandSeed } from '../section.ts';
import { cartSummaryFields } from './fields.ts';
import { cartSummaryTemplate } from './template.ts';
import { cartTotals } from './totals.ts';

const computed = z.number().catch(0);

const item = z.object({
  name: textProp('', 200),
  image: imageProp,
  price: amountProp,
  quantity: z.number().int().min(1).max(9_999).default(1).catch(1),
  tax: choiceProp('19', '5', '0'),
  total: computed,
});

/** What an order costs: lines, subtotal, IVA by rate, shipping and total, computed from the prices. */
export const cartSummary: KindDefinition = {
  kind: 'cart-summary',
  icon: 'receipt',
  category: 'commerce',
  label: { es: 'Resumen del pedido', pt: 'Resumo do pedido', en: 'Cart summary' },
  description: {
    es: 'Productos, envío, IVA y total calculados',
    pt: 'Produtos, frete, impostos e total calculados',
    en: 'Products, shipping, tax and total, computed',
  },
  keywords: ['carrito', 'carrinho', 'cart', 'checkout', 'pedido', 'pago', 'total', 'compra'],
  props: z
    .object({
      title: textProp('', 120),
      items: listProp(item, 60),
      taxIncluded: toggleProp(true),
      taxLabel: textProp('IVA', 60),
      subtotalLabel: textProp('Subtotal', 60),
      shippingLabel: textProp('', 60),
      shipping: amountProp,
      shippingText: textProp('', 60),
      totalLabel: textProp('Total', 60),
      buttonLabel: textProp('', 120),
      link: linkProp,
      subtotal: computed,
      taxes: listProp(z.object({ rate: computed, amount: computed })),
      total: computed,
    })
    .overwrite((props) => {
      const { items, shipping, taxIncluded } = props;
      const { lines, ...totals } = cartTotals(
        items.map(({ price, ...line }) => ({ ...line, price: price ?? 0 })),
        shipping ?? 0,
        taxIncluded,
      );
      return {
        ...props,
        ...totals,
        taxes: [...totals.taxes],
        items: items.map((line, index) => ({ ...line, total: lines[index] ?? 0 })),
      };
    }),
  fields: cartSummaryFields,
  styleSections: ['size', 'spacing', 'fill', 'border', 'effects'],
  children: 'none',
  seed: (locale, currency = sampleCurrency[locale]) => {
    const texts = {
      es: [
        'Revisa tu pedido',
        'Tu pedido',
        'Primer producto',
        'Segundo producto',
        'Tercer producto',
        'Envío',
        'Gratis',
      ],
      pt: [
        'Confira seu pedido',
        'Seu pedido',
        'Primeiro produto',
        'Segundo produto',
        'Terceiro produto',
        'Frete',
        'Grátis',
      ],
      en: [
        'Check your order',
        'Your order',
        'First product',
        'Second product',
        'Third product',
        'Shipping',
        'Free',
      ],
    } as const;
    const [heading, title, first, second, third, shippingLabel, shippingText] = texts[locale];
    // Rates of Colombia; where it is sold elsewhere, the prices are the whole story.
    const [high, low] = locale === 'es' && currency === 'COP' ? ['19', '5'] : ['0', '0'];
    const cost = (es: number, pt: number, en: number) =>
      samplePrice({ es, pt, en }, locale, currency);
    return bandSeed(heading, {
      kind: 'cart-summary',
      style: { base: { maxWidth: 560 } },
      props: {
        title,
        items: [
          { name: first, price: cost(189_900, 189.9, 49), quantity: 1, tax: high },
          { name: second, price: cost(95_200, 95.2, 25), quantity: 1, tax: high },
          { name: third, price: cost(42_000, 42, 12), quantity: 2, tax: low },
        ],
        taxLabel: { es: 'IVA', pt: 'Imposto', en: 'VAT' }[locale],
        subtotalLabel: 'Subtotal',
        shippingLabel,
        shippingText,
        totalLabel: 'Total',
        buttonLabel: {
          es: 'Confirmar por WhatsApp',
          pt: 'Confirmar pelo WhatsApp',
          en: 'Confirm on WhatsApp',
        }[locale],
        link: {
          type: 'whatsapp',
          text: {
            es: 'Hola, quiero confirmar mi pedido.',
            pt: 'Olá, quero confirmar meu pedido.',
            en: 'Hello, I would like to confirm my order.',
          }[locale],
        },
      },
    });
  },
  template: cartSummaryTemplate,
  code: { as: 'component', name: 'CartSummary' },
};
